using System.Collections.Immutable;

namespace RegionRender.Core.Profiles;

/// <summary>A ClusterTemplate of a release.</summary>
internal sealed record ClusterTemplate
{
    /// <summary>The exact name, as <c>aws-standalone-cp-1-0-43</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The name without its version.</summary>
    public required string Family { get; init; }

    /// <summary>Short names of the providers that must run where its clusters live.</summary>
    public required ImmutableArray<string> Providers { get; init; }

    /// <summary>Identity kinds that its clusters can use.</summary>
    public required ImmutableArray<string> Identities { get; init; }

    /// <summary>Keys of the Secret where a plain Secret is the identity.</summary>
    public ImmutableArray<string> SecretKeys { get; init; } = [];

    /// <summary>Control planes run as pods on the cluster that hosts them: the region, or management.</summary>
    public bool IsHosted { get; init; }
    public bool HasAuth { get; init; }
    public bool HasDataSource { get; init; }
    public bool HasIpam { get; init; }

    /// <summary>False where nothing in the cluster reads propagated credentials.</summary>
    public bool Propagates { get; init; } = true;
    public ImmutableArray<RequiredValue> RequiredValues { get; init; } = [];

    /// <summary>Where its workers must spread evenly over zones; null: any number will do.</summary>
    public WorkerSpread? Spread { get; init; }

    /// <summary>True if one template has a lower number than another of its family; false where a name has none. Which is older, the release tells.</summary>
    public static bool HasLowerNumber(string name, string than) => VersionOf(name) is { } version && VersionOf(than) is { } other && version < other;

    /// <summary>The name without the version that ends it; the whole name where no version does.</summary>
    public static string FamilyOf(string name)
    {
        var end = name.Length;
        for (var parts = 0; parts < 3; parts++)
        {
            var dash = name.LastIndexOf('-', Math.Max(0, end - 1));
            if (dash <= 0 || dash == end - 1 || name.AsSpan(dash + 1, end - dash - 1).ContainsAnyExceptInRange('0', '9'))
                return name;
            end = dash;
        }

        return name[..end];
    }

    private static Version? VersionOf(string name)
    {
        var family = FamilyOf(name).Length;
        return family < name.Length && Version.TryParse(name[(family + 1)..].Replace('-', '.'), out var version) ? version : null;
    }
}

/// <summary>A value of <c>config</c> that must not be empty.</summary>
/// <param name="Path">Keys joined by dots; <c>[]</c> after a key stands for every item of its list.</param>
/// <param name="Alternative">Another path that will do; null: none.</param>
/// <param name="Minimum">The least number allowed; null: not a number, or any.</param>
/// <param name="HasDefault">The chart brings a value: only overriding it with nothing is wrong.</param>
/// <param name="MayBeEmpty">The chart brings an empty string and means it; only null is no value.</param>
/// <param name="InPractice">No schema asks for it, but no cluster comes up without.</param>
internal sealed record RequiredValue(string Path, string? Alternative, long? Minimum, bool HasDefault, bool MayBeEmpty, bool InPractice)
{
    /// <summary>The keys of <see cref="Path"/>.</summary>
    public ImmutableArray<string> Keys { get; } = [.. Path.Split('.')];

    /// <summary>The keys of <see cref="Alternative"/>; none if there is none.</summary>
    public ImmutableArray<string> AlternativeKeys { get; } = Alternative is null ? [] : [.. Alternative.Split('.')];
}

/// <summary>Each zone gets the same number of workers.</summary>
/// <param name="Workers">The key of the config with their number.</param>
/// <param name="Zones">The path of the list of zones.</param>
/// <param name="ElseZones">How many there are where none are listed.</param>
/// <param name="Unless">The key that names a place of another size, so that nobody knows.</param>
internal sealed record WorkerSpread(string Workers, string Zones, int ElseZones, string Unless);
