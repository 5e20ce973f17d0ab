using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Estates;

/// <summary>Holds the reader's promise: what is left out of the model is so because of an error, in it or in what it refers to.</summary>
internal static class NothingIsLost
{
    /// <summary>What does not hold, or null.</summary>
    public static string? Complaint(EstateInput input)
    {
        var bag = new DiagnosticBag();
        var estate = EstateReader.Read(input, bag);
        var errors = bag.ToSorted().Where(item => item.Severity == Severity.Error).ToList();
        if (estate is null)
            return errors.Count > 0 ? null : "no estate, and no error";
        if (errors.Count == 0 && (estate.IsIncomplete || !estate.BrokenNames.IsEmpty))
            return "something is broken, and there is no error";

        // Read again for the nodes; their places are the same.
        var loaded = EstateLoader.Load(input, new DiagnosticBag())?.Node;
        foreach (var (list, bound) in CountsOf(estate))
        {
            var sound = loaded?.Items(list).Count(item => !errors.Exists(error => IsIn(error.Location, item.Location)));
            if (bound < sound && !estate.IsIncomplete && !errors.Exists(error => CanBreakOthers(error.Id)))
                return $"{list}: {bound} of {sound} sound items are bound";
        }

        return null;
    }

    // A class, the estate's defaults or variables, or a region can break the clusters that take them.
    private static bool CanBreakOthers(string code) =>
        code.StartsWith("RR2", StringComparison.Ordinal) || code is "RR1008" or "RR1086" or "RR1087" or "RR1100" or "RR1101" or "RR1102" or "RR1103";

    private static bool IsIn(Location error, Location item) => error.Path == item.Path && item.Span.Contains(error.Span.Start);

    private static IEnumerable<(string List, int Bound)> CountsOf(Estate estate) =>
    [
        ("access", estate.Access.Length),
        ("templateChains", estate.TemplateChains.Length),
        ("regions", estate.Regions.Length),
        ("credentials", estate.Credentials.Length),
        ("clusters", estate.Clusters.Length),
        ("serviceTemplates", estate.ServiceTemplates.Length),
        ("services", estate.Services.Length),
        ("extraManifests", estate.ExtraManifests.Length),
        ("decommission", estate.Decommission.Length),
        ("upgrades", estate.Upgrades.Length),
    ];
}
