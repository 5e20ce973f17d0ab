using RegionRender.Core.Trees;

namespace RegionRender.Storage;

/// <summary>What stands in the ledger's folder besides the ledger while a build runs, or after one was killed.</summary>
internal static class LedgerFiles
{
    public const string LockName = "lock";
    public const string TemporaryName = "tmp";

    public const string Meta = Ledger.Folder + "/meta.json";
    public const string Lock = Ledger.Folder + "/" + LockName;

    /// <summary>Digests of what a build is about to write: <see cref="PendingJournal"/>.</summary>
    public const string Journal = Ledger.Folder + "/pending.json";

    /// <summary>In the rendering's own folder, so that a rename out of it stays in one file system.</summary>
    public const string Temporary = Ledger.Folder + "/" + TemporaryName;
}
