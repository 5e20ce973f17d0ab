namespace RegionRender.Storage;

/// <summary>What a user asks of the commit of a rendering.</summary>
internal sealed record CommitRequest
{
    /// <summary>Null: the branch that is checked out.</summary>
    public string? Branch { get; init; }

    /// <summary>The revision that the commit is put on; null: the tip of the branch.</summary>
    public string? Parent { get; init; }

    /// <summary>Null: a message that says what was rendered.</summary>
    public string? Message { get; init; }

    /// <summary>Null: as git is configured.</summary>
    public CommitAuthor? Author { get; init; }

    /// <summary>True if the branch is pushed.</summary>
    public bool Pushes { get; init; }

    /// <summary>Where it is pushed to; null: to the remote that the branch belongs to.</summary>
    public string? Remote { get; init; }
}

/// <summary>Who a commit is by.</summary>
internal sealed record CommitAuthor(string Name, string Mail)
{
    /// <summary>Reads <c>Name &lt;mail&gt;</c>; null where it is something else.</summary>
    public static CommitAuthor? Read(string text)
    {
        var start = text.IndexOf('<');
        var name = start < 0 ? "" : text[..start].Trim();
        return name.Length == 0 || !text.EndsWith('>') || text[(start + 1)..^1] is not { Length: > 0 } mail || mail.AsSpan().IndexOfAny("<>\n ") >= 0 || name.Contains('\n') ? null : new CommitAuthor(name, mail);
    }
}
