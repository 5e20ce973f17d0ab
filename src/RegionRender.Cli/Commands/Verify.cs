using RegionRender.Core.Transitions;
using RegionRender.Core.Verification;
using RegionRender.Reports;
using RegionRender.Storage;
using RegionRender.Syntax;

namespace RegionRender.Cli.Commands;

/// <summary>One run of <c>verify</c>.</summary>
/// <param name="Folder">The full path.</param>
/// <param name="Base">A folder or a revision, as the user wrote it; null: the tree is judged alone.</param>
/// <param name="SchemasFolder">The full path; null: the built-in schemas alone.</param>
internal sealed record Verify(string Folder, string? Base, string? SchemasFolder, RemovalPermissions Allowed, IReportFormat Format, bool FailsOnWarnings)
{
    public ExitCode Run(CommandHost host)
    {
        TreeVerification verification;
        using (var progress = host.ShowProgress())
        {
            progress.Show("verifying");
            var prefix = DisplayPaths.Prefix(Folder, host);
            verification = TreeVerifier.Verify(new DiskSourceFiles(Folder, prefix), prefix, Options(host, prefix));
        }

        var report = Report.Of(verification.Diagnostics);
        return End(verification, report, DisplayPaths.Of(Folder, host)).Print(Format, host);
    }

    private Ending End(TreeVerification verification, Report report, string display)
    {
        var left = Summary.NotJudged(verification.UnknownKinds) + (verification.Charts.IsEmpty ? "" : $"; passed over: the templates of {Summary.Count(verification.Charts.Length, "Helm chart")}");
        if (report.Errors > 0 || (FailsOnWarnings && report.Warnings > 0))
            return new Ending(ExitCode.Refused, report, $"{display} does not keep the rules{left}");
        var counts = $"{Summary.Count(verification.Files, "file")} with {Summary.Count(verification.Objects, "object")}";
        return new Ending(ExitCode.Done, report, $"{display} keeps the rules, {counts}{left}");
    }

    private VerificationOptions Options(CommandHost host, string prefix)
    {
        var schemasPrefix = SchemasFolder is null ? "" : DisplayPaths.Prefix(SchemasFolder, host);
        var (files, basePrefix) = BaseFiles(host, prefix);
        return new VerificationOptions
        {
            Schemas = SchemasFolder is null ? null : new DiskSourceFiles(SchemasFolder, schemasPrefix),
            SchemasDisplayPrefix = schemasPrefix,
            Base = files,
            BaseDisplayPrefix = basePrefix,
            Allowed = Allowed,
        };
    }

    private (ISourceFiles? Files, string Prefix) BaseFiles(CommandHost host, string prefix)
    {
        if (Base is null)
            return (null, "");
        var folder = DisplayPaths.Full(Base, host);
        if (Directory.Exists(folder))
            return (new DiskSourceFiles(folder, DisplayPaths.Prefix(folder, host)), DisplayPaths.Prefix(folder, host));
        var revision = GitRevision.Read(Folder, Base, DisplayPaths.Of(Folder, host))
            ?? throw new UsageException($"there is no folder and no Git revision '{Base}'", "name what the tree replaces: a folder, a branch, a tag or a commit");
        return (revision, $"{Base}:{prefix}");
    }
}
