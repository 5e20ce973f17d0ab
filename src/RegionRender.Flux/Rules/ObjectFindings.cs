using RegionRender.Kubernetes;
using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>
/// What a server would say of the objects of a tree. One wrong line of a class is wrong in a thousand objects: it is reported once, with the
/// first of them.
/// </summary>
internal sealed class ObjectFindings
{
    private readonly Dictionary<(Location Place, string Id, string Message), Reported> _first = [];

    /// <summary>Takes a finding; one that stands there already with the same place and words counts as another object of it.</summary>
    /// <param name="manifest">The object.</param>
    /// <param name="finding">What is wrong with it.</param>
    /// <param name="before">Where it stands as it was before; null where nothing is compared.</param>
    public void Add(Manifest manifest, ObjectFinding finding, Location? before = null)
    {
        var key = (manifest.PlaceOf(finding.Node), finding.Diagnostic.Id, finding.Diagnostic.Message);
        _first[key] = _first.TryGetValue(key, out var first) ? first with { Others = first.Others + 1 } : new Reported(finding, manifest.Id, manifest.IsWritten, before, 0);
    }

    /// <summary>Reports all of them. In a file of the user's a finding may only follow from what a rule of the tree found there.</summary>
    public void ReportTo(DiagnosticBag bag)
    {
        var written = new DiagnosticBag();
        var made = new DiagnosticBag();
        foreach (var ((place, _, _), first) in _first)
            (first.IsWritten ? written : made).Add(At(place, first));
        bag.AddUnlessTheyFollow(written);
        bag.AddRange(made.ToSorted());
    }

    private static Diagnostic At(Location place, Reported reported)
    {
        var (finding, id, _, before, others) = reported;
        var path = finding.FieldPath.Length == 0 ? $"'{id}'" : $"'{finding.FieldPath}' of '{id}'";
        var more = others switch { 0 => "", 1 => " and of another", _ => $" and of {others} others" };
        var diagnostic = finding.Diagnostic with { Message = $"{finding.Diagnostic.Message}, in {path}{more}" };

        // Places in a template mean nothing to who wrote the estate.
        var placed = place == finding.Node.Location ? diagnostic : diagnostic with { Location = place, Related = [], Fix = null };
        return before is { } location ? placed with { Related = [new RelatedLocation(location, "as it was")] } : placed;
    }

    private sealed record Reported(ObjectFinding Finding, ManifestId Object, bool IsWritten, Location? Before, int Others);
}
