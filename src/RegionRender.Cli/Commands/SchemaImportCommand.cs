using System.CommandLine;
using RegionRender.Reports;

namespace RegionRender.Cli.Commands;

/// <summary><c>schema import</c>: makes schema files of CustomResourceDefinitions.</summary>
internal static class SchemaImportCommand
{
    public static Command Create(CommandHost host)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Files with CustomResourceDefinitions, as 'kubectl get crd -o yaml' prints them, or folders of such files.",
            Arity = ArgumentArity.OneOrMore,
            HelpName = "FILES",
        };
        files.Validators.Add(UsageErrors.RefuseOptions);
        var output = new Option<string>("--out")
        {
            Description = "The folder of the schema files.",
            DefaultValueFactory = _ => "schemas",
            HelpName = "DIR",
        };
        var over = new Option<string?>("--over")
        {
            Description = "A folder beside it, of an earlier release: what is the same there is not written again.",
            HelpName = "DIR",
        };
        var withoutMessages = new Option<bool>("--without-messages")
        {
            Description = "Leave out the messages of rules, which are texts of whoever wrote the definitions.",
        };
        var format = FormatOption.Create();
        var command = new Command("import", "Makes JSON Schemas of CustomResourceDefinitions, for --schemas, kubeconform and editors.") { files, output, over, withoutMessages, format };
        command.SetAction(parsed =>
        {
            var import = new SchemaImportRun(
                Files: parsed.GetRequiredValue(files),
                OutFolder: parsed.GetRequiredValue(output),
                OverFolder: parsed.GetValue(over),
                KeepsMessages: !parsed.GetValue(withoutMessages),
                Format: ReportFormats.Of(parsed.GetRequiredValue(format)));
            return (int)import.Run(host);
        });
        return command;
    }
}
