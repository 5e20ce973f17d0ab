using RegionRender.Syntax;

namespace RegionRender.Flux;

/// <summary>Why something cannot be done.</summary>
/// <param name="Reason">In one clause.</param>
internal sealed record RolloutRefusal(string Reason)
{
    /// <summary>The object that is refused; null where the Kustomization itself is at fault.</summary>
    public ObjectKey? Object { get; init; }

    /// <summary>What was tried with it.</summary>
    public AdmissionOperation Operation { get; init; }

    /// <summary>The part of the object that is refused; null for the whole.</summary>
    public YamlNode? Node { get; init; }

    /// <summary>The legal way; empty where there is none to tell.</summary>
    public string Advice { get; init; } = "";
}
