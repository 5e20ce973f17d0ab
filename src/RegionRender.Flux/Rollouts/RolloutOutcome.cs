using System.Collections.Immutable;

namespace RegionRender.Flux;

/// <summary>How a rollout came to rest.</summary>
/// <param name="Events">What happened, in its order; what is refused again and again is told once.</param>
/// <param name="Appliers">Everyone who applies something at the end, or would if they could.</param>
/// <param name="World">The clusters at the end.</param>
internal sealed record RolloutOutcome(ImmutableArray<RolloutEvent> Events, ImmutableArray<LiveKustomization> Appliers, LiveWorld World);
