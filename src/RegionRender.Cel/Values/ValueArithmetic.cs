namespace RegionRender.Cel;

/// <summary>Arithmetic: 64 bits, and an error where they do not suffice.</summary>
internal static class ValueArithmetic
{
    private const int LongestText = 1 << 26;
    private static readonly CelError Overflow = new("the result is beyond 64 bits");
    private static readonly CelError DivisionByZero = new("division by zero");
    private static readonly CelError ModulusByZero = new("modulus by zero");
    private static readonly CelError OutOfRange = new("the result is beyond the range of times");
    private static readonly CelError TooLong = new("the result is too long");

    public static CelValue Add(CelValue left, CelValue right, ref Work work) => (left.Kind, right.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) => Checked((Int128)left.AsInt64() + right.AsInt64()),
        (CelValueKind.Uint, CelValueKind.Uint) => CheckedUnsigned((Int128)left.AsUInt64() + right.AsUInt64()),
        (CelValueKind.Double, CelValueKind.Double) => CelValue.Double(left.AsDouble() + right.AsDouble()),
        (CelValueKind.String, CelValueKind.String) => Concatenate(left.AsString(), right.AsString()),
        (CelValueKind.Bytes, CelValueKind.Bytes) => CelValue.Bytes([.. left.AsBytes(), .. right.AsBytes()]),
        (CelValueKind.List, CelValueKind.List) => Concatenate(left, right, ref work),
        (CelValueKind.Timestamp, CelValueKind.Duration) => Move(left, right.AsNanoseconds()),
        (CelValueKind.Duration, CelValueKind.Timestamp) => Move(right, left.AsNanoseconds()),
        (CelValueKind.Duration, CelValueKind.Duration) => CheckedDuration((Int128)left.AsNanoseconds() + right.AsNanoseconds()),
        _ => CelValue.NoSuchOverload,
    };

    public static CelValue Subtract(CelValue left, CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) => Checked((Int128)left.AsInt64() - right.AsInt64()),
        (CelValueKind.Uint, CelValueKind.Uint) => CheckedUnsigned((Int128)left.AsUInt64() - right.AsUInt64()),
        (CelValueKind.Double, CelValueKind.Double) => CelValue.Double(left.AsDouble() - right.AsDouble()),
        (CelValueKind.Timestamp, CelValueKind.Timestamp) => CheckedDuration((left.AsTimestamp()?.TotalNanoseconds ?? 0) - (right.AsTimestamp()?.TotalNanoseconds ?? 0)),
        (CelValueKind.Timestamp, CelValueKind.Duration) => Move(left, -(Int128)right.AsNanoseconds()),
        (CelValueKind.Duration, CelValueKind.Duration) => CheckedDuration((Int128)left.AsNanoseconds() - right.AsNanoseconds()),
        _ => CelValue.NoSuchOverload,
    };

    public static CelValue Multiply(CelValue left, CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) => Checked((Int128)left.AsInt64() * right.AsInt64()),
        (CelValueKind.Uint, CelValueKind.Uint) => CheckedUnsigned((UInt128)left.AsUInt64() * right.AsUInt64()),
        (CelValueKind.Double, CelValueKind.Double) => CelValue.Double(left.AsDouble() * right.AsDouble()),
        _ => CelValue.NoSuchOverload,
    };

    public static CelValue Divide(CelValue left, CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) when right.AsInt64() == 0 => CelValue.Error(DivisionByZero),
        (CelValueKind.Uint, CelValueKind.Uint) when right.AsUInt64() == 0 => CelValue.Error(DivisionByZero),
        (CelValueKind.Int, CelValueKind.Int) => Checked((Int128)left.AsInt64() / right.AsInt64()),
        (CelValueKind.Uint, CelValueKind.Uint) => CelValue.Uint(left.AsUInt64() / right.AsUInt64()),
        (CelValueKind.Double, CelValueKind.Double) => CelValue.Double(left.AsDouble() / right.AsDouble()),
        _ => CelValue.NoSuchOverload,
    };

    public static CelValue Modulo(CelValue left, CelValue right) => (left.Kind, right.Kind) switch
    {
        (CelValueKind.Int, CelValueKind.Int) when right.AsInt64() == 0 => CelValue.Error(ModulusByZero),
        (CelValueKind.Uint, CelValueKind.Uint) when right.AsUInt64() == 0 => CelValue.Error(ModulusByZero),
        // The smallest number by -1: .NET throws where Go overflows; either way there is no answer in 64 bits for the quotient.
        (CelValueKind.Int, CelValueKind.Int) when left.AsInt64() == long.MinValue && right.AsInt64() == -1 => CelValue.Error(Overflow),
        (CelValueKind.Int, CelValueKind.Int) => CelValue.Int(left.AsInt64() % right.AsInt64()),
        (CelValueKind.Uint, CelValueKind.Uint) => CelValue.Uint(left.AsUInt64() % right.AsUInt64()),
        _ => CelValue.NoSuchOverload,
    };

    public static CelValue Negate(CelValue value) => value.Kind switch
    {
        CelValueKind.Int => Checked(-(Int128)value.AsInt64()),
        CelValueKind.Double => CelValue.Double(-value.AsDouble()),
        _ => CelValue.NoSuchOverload,
    };

    private static CelValue Checked(Int128 value) => value >= long.MinValue && value <= long.MaxValue ? CelValue.Int((long)value) : CelValue.Error(Overflow);

    private static CelValue CheckedUnsigned(Int128 value) => value >= 0 && value <= ulong.MaxValue ? CelValue.Uint((ulong)value) : CelValue.Error(Overflow);

    private static CelValue CheckedUnsigned(UInt128 value) => value <= ulong.MaxValue ? CelValue.Uint((ulong)value) : CelValue.Error(Overflow);

    private static CelValue CheckedDuration(Int128 nanoseconds) =>
        nanoseconds >= long.MinValue && nanoseconds <= long.MaxValue ? CelValue.Duration((long)nanoseconds) : CelValue.Error(OutOfRange);

    private static CelValue Move(CelValue timestamp, Int128 nanoseconds) => timestamp.AsTimestamp() is { } time && CelTimestamp.Create(time.TotalNanoseconds + nanoseconds, time.Offset) is { } moved
        ? CelValue.Timestamp(moved)
        : CelValue.Error(OutOfRange);

    private static CelValue Concatenate(string left, string right) =>
        (long)left.Length + right.Length > LongestText ? CelValue.Error(TooLong) : CelValue.String(left + right);

    private static CelValue Concatenate(CelValue left, CelValue right, ref Work work)
    {
        if (!work.Make((long)left.Count + right.Count))
            return CelValue.EmptyList;
        var items = new CelValue[left.Count + right.Count];
        for (var i = 0; i < left.Count; i++)
            items[i] = left[i];
        for (var i = 0; i < right.Count; i++)
            items[left.Count + i] = right[i];
        return CelValue.OwnedList(items);
    }
}
