namespace RegionRender.Cli;

/// <summary>The command line asks for something that can't be: exit code 3. One sentence, and what to do instead.</summary>
internal sealed class UsageException(string message, string? hint = null) : Exception(message)
{
    public string? Hint { get; } = hint;
}
