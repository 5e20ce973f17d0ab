using RegionRender.Cli.Terminal;
using RegionRender.Core;
using RegionRender.Core.Transitions;
using RegionRender.Core.Trees;
using RegionRender.Reports;
using RegionRender.Storage;
using RegionRender.Syntax;

namespace RegionRender.Cli.Commands;

/// <summary>An estate to compile, and how to tell what was found. Every command of an estate is this with another ending.</summary>
internal sealed record EstateRequest
{
    public required EstateFile Estate { get; init; }

    public required IReportFormat Format { get; init; }

    /// <summary>Absolute; null: the built-in templates alone.</summary>
    public string? TemplatesFolder { get; init; }

    /// <summary>Absolute; null: the built-in schemas alone.</summary>
    public string? SchemasFolder { get; init; }

    /// <summary>Where the rendering is written, absolute; null: where the estate says that it lies in its repository.</summary>
    public string? OutFolder { get; init; }

    /// <summary>The day by which permissions that end are judged.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The root of the repository that the rendering goes to, absolute; null: that of the repository in which the estate lies.</summary>
    public string? Repository { get; init; }

    /// <summary>The files of the estate's folder; null: those on the disk.</summary>
    public ISourceFiles? Files { get; init; }

    public bool FailsOnWarnings { get; init; }

    /// <summary>Finds what the rendering is compared with; null: it is compared with nothing.</summary>
    public FindBase? Base { get; init; }

    /// <summary>What may be missing of the previous rendering although it is protected.</summary>
    public RemovalPermissions AllowedRemovals { get; init; } = RemovalPermissions.None;

    public ExitCode Run(CommandHost host, Func<EstateCompilation, ManifestTree, ProgressLine, Ending> endOf)
    {
        var ending = EndingOf(host, endOf) ?? throw new InvalidOperationException("the command did not end");
        return ending.Print(Format, host);
    }

    /// <summary>Compiles, and gives what comes of it, not printed yet; null only where <paramref name="endOf"/> gives that.</summary>
    public Ending? EndingOf(CommandHost host, Func<EstateCompilation, ManifestTree, ProgressLine, Ending?> endOf)
    {
        using var progress = host.ShowProgress();
        var compilation = Compile(host, progress);
        var report = Report.Of(compilation.Diagnostics);
        return IsRefused(report)
            ? new Ending(ExitCode.Refused, report, WhatIsRefused(compilation, host))
            : endOf(compilation, compilation.Tree ?? throw new InvalidOperationException("there is neither a rendering nor an error"), progress);
    }

    public bool IsRefused(Report report) => report.Errors > 0 || (FailsOnWarnings && report.Warnings > 0);

    private string WhatIsRefused(EstateCompilation compilation, CommandHost host) => compilation.RefusesTheChange
        ? $"{DisplayPaths.Of(FolderOf(compilation.RenderingPath), host)} is not written{ComparedWith(compilation, host)}"
        : $"{Estate.DisplayPath} is not valid";

    /// <summary>What happens on the clusters, to go on in a sentence; empty where that is nothing.</summary>
    public static string Changes(EstateCompilation compilation) => compilation.Changes is { IsEmpty: false } plan ? $"; {PlanSummary.Of(plan)}" : "";

    /// <summary>Names the base, to go on in a sentence; empty where it is the folder itself.</summary>
    public string ComparedWith(EstateCompilation compilation, CommandHost host) =>
        compilation.Base is { Description: { Length: > 0 } name } && name != DisplayPaths.Of(FolderOf(compilation.RenderingPath), host) ? $"; compared with {name}" : "";

    public EstateCompilation Compile(CommandHost host, ProgressLine progress)
    {
        var input = new EstateInput(Estate.Name, Files ?? new DiskSourceFiles(Estate.Folder, Estate.DisplayPrefix), Estate.DisplayPrefix)
        {
            RenderingFolder = OutFolder is null ? null : RenderingFolder.PathIn(Estate.Folder, OutFolder),
            FolderInRepository = OutFolder is null && Repository is null ? RepositoryRoot.PathTo(Estate.Folder) : null,
        };
        var templatesPrefix = TemplatesFolder is null ? "" : DisplayPaths.Prefix(TemplatesFolder, host);
        var schemasPrefix = SchemasFolder is null ? "" : DisplayPaths.Prefix(SchemasFolder, host);
        return host.Compile(input, new CompilerOptions
        {
            Templates = TemplatesFolder is null ? null : new DiskSourceFiles(TemplatesFolder, templatesPrefix),
            TemplatesDisplayPrefix = templatesPrefix,
            Schemas = SchemasFolder is null ? null : new DiskSourceFiles(SchemasFolder, schemasPrefix),
            SchemasDisplayPrefix = schemasPrefix,
            Previous = Base is null ? null : source => Base(FolderOf(source.Path), source, host),
            AllowedRemovals = AllowedRemovals,
            Today = Today,
            Progress = stage =>
            {
                host.Cancellation.ThrowIfCancellationRequested();
                progress.Show(stage);
            },
        });
    }

    /// <summary>The full path of the folder that the rendering goes to: the one that the user named, or else where the estate says that it lies.</summary>
    /// <param name="renderingPath"><c>flux.source.path</c></param>
    public string FolderOf(string? renderingPath) => OutFolder ?? Path.Join(
        Repository ?? RepositoryRoot.Of(Estate.Folder),
        renderingPath ?? throw new UsageException("the estate does not say where its rendering lies", "give the folder with --out"));
}
