using System.CommandLine;

namespace RegionRender.Cli.Commands;

/// <summary><c>verify</c>: judges a tree of manifests, whoever wrote it.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommandHost host)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of the tree: a rendering, or any folder with manifests for Flux." };
        folder.Validators.Add(UsageErrors.RefuseOptions);
        var report = new ReportOptions();
        var command = new Command("verify", "Judges a tree of manifests by the rules that every rendering keeps.") { folder };
        report.AddTo(command);
        command.SetAction(parsed => (int)new Verify(parsed.GetRequiredValue(folder), report.Format(parsed), report.FailsOnWarnings(parsed)).Run(host));
        return command;
    }
}
