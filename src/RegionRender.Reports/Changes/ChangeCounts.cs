using System.Collections.Immutable;
using RegionRender.Core.Changes;

namespace RegionRender.Reports;

/// <summary>How many objects each word is said of, and how many services leave clusters.</summary>
internal sealed record ChangeCounts(ImmutableArray<int> ByWord, int Uninstalled)
{
    /// <summary>How people call the last one.</summary>
    public const string UninstalledWord = "uninstalled";

    public int Of(ChangeWord word) => ByWord[(int)word];

    public int Objects => ByWord.Sum();

    public static ChangeCounts Of(IEnumerable<ChangeWord> words, int uninstalled)
    {
        var counts = new int[ChangeWords.All.Length];
        foreach (var word in words)
            counts[(int)word]++;
        return new ChangeCounts([.. counts], uninstalled);
    }

    /// <summary>Those that are not zero, the heaviest first.</summary>
    public IEnumerable<(string Word, int Count)> Heaviest()
    {
        foreach (var word in ChangeWords.All.Reverse())
        {
            if (Of(word) > 0)
                yield return (ChangeWords.Of(word), Of(word));
            if (word == ChangeWord.Destroyed && Uninstalled > 0)
                yield return (UninstalledWord, Uninstalled);
        }
    }
}
