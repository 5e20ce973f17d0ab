namespace RegionRender.Core.Rendering;

/// <summary>What an object says of its own pruning.</summary>
internal enum PruneMark
{
    /// <summary>Nothing: Flux removes it when its file goes.</summary>
    None,

    /// <summary>Flux leaves it alone, whatever happens to its file.</summary>
    Kept,

    /// <summary>It is to go, and confirms that.</summary>
    LetGo,
}
