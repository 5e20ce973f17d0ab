using System.CommandLine;

namespace RegionRender.Cli.Commands;

/// <summary><c>verify</c>: judges a tree of manifests, whoever wrote it.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the tree: a rendering, or any folder with manifests for Flux." };
        folder.Validators.Add(UsageErrors.RefuseOptions);
        var before = new Option<string?>("--base")
        {
            Description = "What the tree replaces: a folder, or a Git revision of the same folder. Objects may then not vanish, nor change what can't be changed.",
            HelpName = "DIR|REV",
        };
        var schemas = new SchemasOption();
        var removals = new RemovalOption();
        var report = new ReportOptions();
        var command = new Command("verify", "Judges a tree of manifests: by their schemas, and by the rules that every rendering keeps.") { folder, before };
        schemas.AddTo(command);
        removals.AddTo(command);
        report.AddTo(command);
        command.SetAction(parsed =>
        {
            var verify = new Verify(
                Folder: DisplayPaths.FindFolder(parsed.GetRequiredValue(folder), "name the folder of a rendering, or any folder with manifests", host),
                Base: parsed.GetValue(before),
                SchemasFolder: schemas.Folder(parsed, host),
                Allowed: removals.Allowed(parsed),
                Format: report.Format(parsed),
                FailsOnWarnings: report.FailsOnWarnings(parsed));
            return (int)verify.Run(host);
        });
        return command;
    }
}
