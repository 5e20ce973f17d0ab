using System.CommandLine;
using RegionRender.Storage;

namespace RegionRender.Cli.Commands;

/// <summary>The options of <c>build</c> that put the rendering into Git.</summary>
internal sealed class CommitOptions
{
    private readonly Option<bool> _commit = new("--commit") { Description = "Commit the rendering: to the branch that is checked out, whose work tree is kept in step, or to --branch, from memory." };

    private readonly Option<string?> _branch = new("--branch") { Description = "The branch to commit to; made if there is none of that name.", HelpName = "NAME" };

    private readonly Option<string?> _parent = new("--parent") { Description = "The revision to put the commit on. Default: the tip of the branch, of a new one HEAD.", HelpName = "REV" };

    private readonly Option<string?> _message = new("--message", "-m") { Description = "The message of the commit; trailers that name the estate and the tool are added.", HelpName = "TEXT" };

    private readonly Option<string?> _author = new("--author") { Description = "The author of the commit. Default: as git is configured.", HelpName = "NAME <MAIL>" };

    private readonly Option<string?> _push = new("--push")
    {
        Description = "Push the branch, never by force; where it has moved, render again on top of it. Default: the remote of the branch, the only one, or origin.",
        HelpName = "REMOTE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> _repository = new("--repository")
    {
        Description = "The repository to commit to, a work tree or a bare one, where --out can't name a folder of it; the rendering lies at flux.source.path.",
        HelpName = "DIR",
    };

    private Option[] OfACommit => [_branch, _parent, _message, _author, _push, _repository];

    public void AddTo(Command command)
    {
        command.Options.Add(_commit);
        foreach (var option in OfACommit)
            command.Options.Add(option);
    }

    /// <summary>What is to be committed; null where nothing is.</summary>
    public CommitRequest? Read(ParseResult parsed)
    {
        if (!parsed.GetValue(_commit))
            return Array.Find(OfACommit, option => parsed.GetResult(option) is not null) is { } needless ? throw new UsageException($"'{needless.Name}' is for a commit", "add --commit, or leave it out") : null;
        return new CommitRequest
        {
            Branch = parsed.GetValue(_branch) is not { } branch || TargetBranch.IsName(branch) ? parsed.GetValue(_branch) : throw new UsageException($"'{branch}' can't be the name of a branch", "name a branch as git does"),
            Parent = parsed.GetValue(_parent),
            Message = parsed.GetValue(_message) is not { } message || message.Trim().Length > 0 ? parsed.GetValue(_message) : throw new UsageException("the message of the commit is empty", "give one, or leave --message out"),
            Author = parsed.GetValue(_author) is { } author ? CommitAuthor.Read(author) ?? throw new UsageException($"'{author}' is no author", "write it as 'Ada Lovelace <ada@example.com>'") : null,
            Pushes = parsed.GetResult(_push) is not null,
            Remote = parsed.GetValue(_push),
        };
    }

    /// <summary>The full path of the repository; null where it is the one that the folder of the rendering lies in.</summary>
    public string? Repository(ParseResult parsed, CommandHost host) =>
        parsed.GetValue(_repository) is { } folder ? DisplayPaths.FindFolder(folder, "name the root of a work tree, or a bare repository", host) : null;
}
