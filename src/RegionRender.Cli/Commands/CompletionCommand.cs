using System.CommandLine;
using RegionRender.Cli.Documentation;

namespace RegionRender.Cli.Commands;

/// <summary><c>completion</c>: prints the script that a shell loads; the script asks the <c>[suggest]</c> directive.</summary>
internal static class CompletionCommand
{
    public static Command Create(CommandHost host)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "powershell");
        var command = new Command("completion", "Prints the completion script of a shell, to be loaded by its start-up file.") { shell };
        command.SetAction(parsed => (int)Print(parsed.GetRequiredValue(shell), host));
        return command;
    }

    private static ExitCode Print(string shell, CommandHost host)
    {
        host.Out.Write(EmbeddedText.Get($"completion/{shell}"));
        return ExitCode.Done;
    }
}
