using System.CommandLine;
using RegionRender.Cli.Documentation;
using RegionRender.Core.Estates;

namespace RegionRender.Cli.Commands;

/// <summary><c>schema</c>: prints a published JSON Schema, for editors and for programs that read our reports.</summary>
internal static class SchemaCommand
{
    private const string Estate = "estate";

    public static Command Create(CommandHost host)
    {
        var name = new Argument<string>("name")
        {
            Description = "estate: the estate file and its parts; diagnostics: what --format json prints; plan: what plan --format json prints.",
            DefaultValueFactory = _ => Estate,
        };
        name.AcceptOnlyFromAmong(Estate, "diagnostics", "plan");
        var command = new Command("schema", "Prints a JSON Schema: of the estate file, or of the reports in JSON.") { name, SchemaImportCommand.Create(host) };
        command.SetAction(parsed => (int)Print(parsed.GetRequiredValue(name), host));
        return command;
    }

    private static ExitCode Print(string name, CommandHost host)
    {
        host.Out.Write(name == Estate ? EstateSchema.Text : EmbeddedText.Get($"schemas/{name}.schema.json"));
        return ExitCode.Done;
    }
}
