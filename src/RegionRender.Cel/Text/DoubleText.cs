namespace RegionRender.Cel;

/// <summary>Doubles as text the way the reference implementation writes them: with an exponent below 1e-4 and from 1e6 on.</summary>
internal static class DoubleText
{
    public static string Of(double value)
    {
        if (double.IsNaN(value))
            return "NaN";
        if (double.IsInfinity(value))
            return value > 0 ? "+Inf" : "-Inf";
        var shortest = ShortestDecimal.Of(value);
        return shortest.Point is < -3 or > 6 ? shortest.Scientific() : shortest.Plain();
    }
}
