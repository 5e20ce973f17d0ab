using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Reads an estate: its files become one mapping, the mapping plain data, the data the model.</summary>
internal static class EstateReader
{
    /// <summary>
    /// The estate with all of it that is sound, or null if it can't be read at all. Whatever is wrong is in the bag; what is left out of
    /// the model is so because of an error there.
    /// </summary>
    public static Estate? Read(EstateInput input, DiagnosticBag bag)
    {
        var loaded = EstateLoader.Load(input, bag);
        if (loaded is null)
            return null;
        var expanded = EstateExpander.Expand(loaded, bag);
        EstateSchema.ReportExpanded(expanded.Node, bag);
        var estate = EstateBinder.Bind(expanded, loaded.Input, bag);
        bag.AddRange(expanded.UnknownRegions);
        return estate;
    }
}
