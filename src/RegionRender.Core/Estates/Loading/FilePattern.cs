namespace RegionRender.Core.Estates;

/// <summary>
/// A path with wildcards: <c>?</c> stands for one character and <c>*</c> for any number, both within a name; <c>**</c> stands for any
/// number of folders. All other characters stand for themselves, in their case.
/// </summary>
internal sealed class FilePattern(string pattern)
{
    private const string AnyFolders = "**";
    private readonly string[] _parts = pattern.Split('/');

    public static bool HasWildcard(string path) => path.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The deepest folder that all matches lie below.</summary>
    public string Folder => string.Join('/', _parts.SkipLast(1).TakeWhile(part => !HasWildcard(part)));

    public bool Matches(string path) => Reach(path).Matches;

    /// <summary>True if the pattern may match something in a folder, whatever it holds.</summary>
    public bool ReachesInto(string folder) => Reach(folder).MatchesBelow;

    private (bool Matches, bool MatchesBelow) Reach(string path)
    {
        var names = path.Split('/');
        var reachesInto = false;

        // reached[j]: the parts so far can stand for the first j names. One row a part, so that no pattern takes long.
        var reached = new bool[names.Length + 1];
        reached[0] = true;
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            var next = new bool[names.Length + 1];
            for (var j = 0; j <= names.Length; j++)
            {
                if (part == AnyFolders)
                    next[j] = reached[j] || (j > 0 && next[j - 1]);
                else if (j > 0)
                    next[j] = reached[j - 1] && NameMatches(part, names[j - 1]);
            }

            reached = next;
            reachesInto |= reached[names.Length] && (part == AnyFolders || i < _parts.Length - 1);
        }

        return (reached[names.Length], reachesInto);
    }

    // Two pointers: after a mismatch the last star takes one character more. Time is the product of the lengths at most.
    private static bool NameMatches(string part, string name)
    {
        var (p, n, star, taken) = (0, 0, -1, 0);
        while (n < name.Length)
        {
            if (p < part.Length && part[p] == '*')
            {
                star = p++;
                taken = n;
            }
            else if (p < part.Length && (part[p] == '?' || part[p] == name[n]))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++taken;
            }
            else
            {
                return false;
            }
        }

        return part.AsSpan(p).TrimStart('*').IsEmpty;
    }
}
