using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Finds parts that include each other in a circle.</summary>
internal static class IncludeCycles
{
    public static void Report(IReadOnlyList<Include> includes, DiagnosticBag bag)
    {
        var byFile = includes.ToLookup(include => include.Including, StringComparer.Ordinal);
        var isDone = new Dictionary<string, bool>(StringComparer.Ordinal);

        // From the smallest path on, so that the same include is reported whatever the order of the lists.
        foreach (var file in byFile.Select(group => group.Key).Order(StringComparer.Ordinal))
            Visit(file, byFile, isDone, bag);
    }

    // A stack of our own: a chain of includes may be as long as there are files.
    private static void Visit(string start, ILookup<string, Include> byFile, Dictionary<string, bool> isDone, DiagnosticBag bag)
    {
        if (!isDone.TryAdd(start, false))
            return;
        var path = new Stack<(string File, IEnumerator<Include> Next)>([(start, InOrder(byFile[start]))]);
        while (path.TryPeek(out var top))
        {
            if (!top.Next.MoveNext())
            {
                isDone[top.File] = true;
                path.Pop();
                continue;
            }

            var include = top.Next.Current;
            if (isDone.TryAdd(include.Included, false))
                path.Push((include.Included, InOrder(byFile[include.Included])));
            else if (!isDone[include.Included])
                bag.Add(LoadingDiagnostics.IncludesItself(include.Written, include.Including, include.Included));
        }
    }

    private static IEnumerator<Include> InOrder(IEnumerable<Include> includes) =>
        includes.OrderBy(include => include.Included, StringComparer.Ordinal).GetEnumerator();
}
