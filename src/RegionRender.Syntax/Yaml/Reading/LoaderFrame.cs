namespace RegionRender.Syntax;

/// <summary>A list or mapping that is not closed yet.</summary>
internal struct LoaderFrame
{
    public bool IsMapping;
    public bool IsFlow;

    /// <summary>Where it begins; -1 while that is not known, which is until the first key.</summary>
    public int Start;

    /// <summary>Where its last child ends.</summary>
    public int End;

    public string? Anchor;

    /// <summary>How many items or entries of its ancestors lie below its own.</summary>
    public int FirstChild;

    /// <summary>How many levels its children have.</summary>
    public int Height;

    /// <summary>How many nodes the document had before it.</summary>
    public long NodesBefore;

    public bool AwaitsValue;

    /// <summary>The key that awaits its value; null if the key was refused, and its value with it.</summary>
    public YamlScalar? Key;

    /// <summary>True while the value of a merge key is awaited.</summary>
    public bool AwaitsMerge;

    /// <summary>Its keys, once it has a merge key.</summary>
    public MergedKeys? Merged;
}
