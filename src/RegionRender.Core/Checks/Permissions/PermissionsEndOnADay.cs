using System.Globalization;
using RegionRender.Core.Decommissioning;
using RegionRender.Core.Estates;
using RegionRender.Syntax;

namespace RegionRender.Core.Checks;

/// <summary>The last day of a permission is one, and has not passed; it only warns, for a rendering that changes with the date could not be made again.</summary>
internal static class PermissionsEndOnADay
{
    /// <summary>Reports what is no day, and what has passed.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="today">The day by which permissions are judged; null: by none.</param>
    /// <param name="bag">Takes the findings.</param>
    public static void Check(Estate estate, DateOnly? today, DiagnosticBag bag)
    {
        foreach (var entry in estate.Decommission)
        {
            if (entry.Until is not { } until)
                continue;
            if (!DateOnly.TryParseExact(until.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
                bag.Add(PermissionDiagnostics.IsNoDay(until));
            else if (last < today)
                bag.Add(PermissionDiagnostics.HasExpired(until, new EstateName(entry.Kind.Value, entry.Name.Value)));
        }
    }
}
