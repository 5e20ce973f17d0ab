using System.Collections.Immutable;

namespace RegionRender.Core.Checks;

/// <summary>Finds things that wait for each other.</summary>
internal static class Circle
{
    /// <summary>The first circle, in the order of the items; empty if there is none.</summary>
    public static ImmutableArray<T> Find<T>(IEnumerable<T> items, Func<T, IEnumerable<T>> next)
        where T : class
    {
        var done = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var item in items)
        {
            if (FindFrom(item, next, done) is { IsEmpty: false } circle)
                return circle;
        }

        return [];
    }

    // With a stack of its own: a chain of ten thousand services must not overflow the thread's.
    private static ImmutableArray<T> FindFrom<T>(T start, Func<T, IEnumerable<T>> next, HashSet<T> done)
        where T : class
    {
        var path = new List<T>();
        var positions = new Dictionary<T, int>(ReferenceEqualityComparer.Instance);
        var open = new Stack<IEnumerator<T>>();
        Enter(start);
        while (open.Count > 0)
        {
            if (!open.Peek().MoveNext())
            {
                open.Pop().Dispose();
                done.Add(path[^1]);
                positions.Remove(path[^1]);
                path.RemoveAt(path.Count - 1);
                continue;
            }

            var item = open.Peek().Current;
            if (positions.TryGetValue(item, out var index))
                return [.. path[index..]];
            Enter(item);
        }

        return [];

        void Enter(T item)
        {
            if (done.Contains(item))
                return;
            positions.Add(item, path.Count);
            path.Add(item);
            open.Push(next(item).GetEnumerator());
        }
    }
}
