using System.Globalization;
using System.Numerics;

namespace RegionRender.Cel;

/// <summary>
/// A Kubernetes quantity: <paramref name="Value"/> × 10^<paramref name="Scale"/>. Two are equal when they stand for the same amount,
/// but only a <paramref name="IsSmall"/> one, which fits the server's fast form, can be an integer.
/// </summary>
internal sealed record Quantity(BigInteger Value, int Scale, bool IsSmall) : IComparable<Quantity>
{
    public static Quantity Of(long value) => new(value, 0, true);

    /// <summary>Null if it is none, or if the server does not look: for fractions, and for what it holds as a large number.</summary>
    public long? AsInteger()
    {
        if (!IsSmall || Scale < 0)
            return null;
        var value = Value.IsZero || Scale <= 18 ? Value * BigInteger.Pow(10, Math.Min(Scale, 18)) : BigInteger.Pow(10, 30);
        return value >= long.MinValue && value <= long.MaxValue ? (long)value : null;
    }

    public double AsDouble() => Scale == 0 ? (double)Value : (double)Value * Math.Pow(10, Scale);

    public Quantity Add(Quantity other)
    {
        if (IsSmall && other.IsSmall)
        {
            if (other.Value.IsZero)
                return this;
            if (Value.IsZero)
                return other;
        }

        var scale = Math.Min(Scale, other.Scale);
        var (left, right) = (At(scale), other.At(scale));
        return new Quantity(left + right, scale, IsSmall && other.IsSmall && FitsIn64Bits(left) && FitsIn64Bits(right) && FitsIn64Bits(left + right));
    }

    public Quantity Subtract(Quantity other) => Add(other with { Value = -other.Value });

    public int CompareTo(Quantity? other)
    {
        if (other is null)
            return 1;
        var scale = Math.Min(Scale, other.Scale);
        return At(scale).CompareTo(other.At(scale));
    }

    public bool Equals(Quantity? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode() => AsDouble().GetHashCode();

    public override string ToString()
    {
        if (Scale >= 0)
            return At(0).ToString(CultureInfo.InvariantCulture);
        var digits = BigInteger.Abs(Value).ToString(CultureInfo.InvariantCulture).PadLeft(1 - Scale, '0');
        var fraction = digits[(digits.Length + Scale)..].TrimEnd('0');
        return (Value.Sign < 0 ? "-" : "") + digits[..(digits.Length + Scale)] + (fraction.Length > 0 ? "." + fraction : "");
    }

    private BigInteger At(int scale) => Value * BigInteger.Pow(10, Scale - scale);

    private static bool FitsIn64Bits(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;
}
