using System.Buffers;
using System.Globalization;

namespace RegionRender.Flux;

/// <summary>
/// Durations as Flux's fields hold them: <c>1h30m</c>, <c>90s</c>, <c>1.5h</c>; no days (fluxcd/kustomize-controller v1.9.4,
/// api/v1/kustomization_types.go, the pattern of <c>interval</c>).
/// </summary>
internal static class FluxDuration
{
    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    public static bool TryRead(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOfAnyExcept(NumberCharacters);
            if (end <= 0 || !double.TryParse(rest[..end], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return false;
            rest = rest[end..];
            var unit = rest.StartsWith("ms") ? 2 : 1;
            var seconds = rest[..unit] switch { "ms" => 0.001, "s" => 1, "m" => 60, "h" => 3600, _ => 0 };
            if (seconds == 0 || number * seconds > TimeSpan.MaxValue.TotalSeconds / 2 - duration.TotalSeconds)
                return false;
            duration += TimeSpan.FromSeconds(number * seconds);
            rest = rest[unit..];
        }

        return text.Length > 0;
    }
}
