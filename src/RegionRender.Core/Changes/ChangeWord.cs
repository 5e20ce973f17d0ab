namespace RegionRender.Core.Changes;

/// <summary>What happens to an object. The heaviest word is said of each; a moved object may have changed, too.</summary>
internal enum ChangeWord
{
    /// <summary>A new object.</summary>
    Created,

    /// <summary>The same object with other content.</summary>
    Changed,

    /// <summary>An object that nothing protects goes.</summary>
    Removed,

    /// <summary>The same object in another Kustomization of the same cluster.</summary>
    Moved,

    /// <summary>A cluster gets another template, or k0rdent another release, along a legal path.</summary>
    Upgraded,

    /// <summary>An immutable object gets a new name and its users follow; the old one is left behind.</summary>
    Replaced,

    /// <summary>The object stays on its cluster with no owner.</summary>
    LeftBehind,

    /// <summary>An object of a protected kind leaves the estate.</summary>
    Destroyed,

    /// <summary>Admission would refuse it, or k0rdent's controller would go astray.</summary>
    Illegal,
}

/// <summary>What a build makes of a change.</summary>
internal enum ChangeVerdict
{
    /// <summary>It is done, and said.</summary>
    Reported,

    /// <summary>It is done because an entry of the estate, or the command line, names it.</summary>
    Permitted,

    /// <summary>Nothing is written.</summary>
    Refused,
}
