using RegionRender.Core.Paths;

namespace RegionRender.Core.Trees;

/// <summary>The parts of a ledger that are, to the byte, those of another one of the same management cluster.</summary>
/// <param name="ledger">The other one.</param>
/// <param name="differs">True for the path of a part that is not.</param>
internal sealed class KnownLedger(Ledger ledger, Func<string, bool> differs)
{
    /// <summary>The lines of those parts.</summary>
    public IEnumerable<LedgerFile> Files => ledger.Files.Where(file => Holds(LedgerPaths.PartOf(file.Path, ledger.Management)));

    public bool Holds(string part) => !differs(part);
}
