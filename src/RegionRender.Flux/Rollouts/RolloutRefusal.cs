using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Why something cannot be done.</summary>
/// <param name="Reason">In one clause.</param>
internal sealed record RolloutRefusal(string Reason)
{
    /// <summary>What is at fault.</summary>
    public RolloutRefusalCause Cause { get; init; }

    /// <summary>The object that is refused; null where the Kustomization itself is at fault.</summary>
    public ObjectKey? Object { get; init; }

    /// <summary>The object for whose sake it is refused; null where there is none.</summary>
    public ObjectKey? ForTheSakeOf { get; init; }

    /// <summary>What was tried with it.</summary>
    public AdmissionOperation Operation { get; init; }

    /// <summary>The part of the object that is refused; null for the whole.</summary>
    public YamlNode? Node { get; init; }

    /// <summary>The legal way; empty where there is none to tell.</summary>
    public string Advice { get; init; } = "";
}

/// <summary>What keeps a Kustomization from doing its work.</summary>
internal enum RolloutRefusalCause
{
    /// <summary>Admission refuses an object.</summary>
    Admission,

    /// <summary>The folder that it applies is not in the source.</summary>
    FolderGone,

    /// <summary>The source that it reads is not on its cluster.</summary>
    SourceGone,

    /// <summary>The cluster that it applies to cannot be reached.</summary>
    TargetGone,
}
