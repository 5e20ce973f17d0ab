using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>A port of a NetworkPolicy: a number or a port's name, and the end of a range after a number.</summary>
internal static class NetworkPorts
{
    private static readonly JsonNumber Lowest = JsonNumber.Of(1);
    private static readonly JsonNumber Highest = JsonNumber.Of(65_535);

    private const string NumberWords = "must be from 1 to 65535";
    private const string NameWords = "must be at most 15 lower-case letters, digits or '-', with at least one letter, and no '-' at an end or beside another";

    public static void Judge(YamlMapping port, Reporter reporter)
    {
        JudgePort(port, "port", reporter);
        var value = port["port"] as YamlScalar;
        var end = reporter.Enter(port, "endPort") as YamlScalar;
        if (end is not null && WhyNoEnd(value, end) is { } reason)
            reporter.Add(end, ObjectDiagnostics.BrokenRule(reporter.Place(end), reason));
        reporter.Pop();
    }

    /// <summary>Judges a field that holds a port's number or name.</summary>
    public static void JudgePort(YamlMapping owner, string field, Reporter reporter)
    {
        var value = reporter.Enter(owner, field) as YamlScalar;
        if (value is { IsString: true } && !IsPortName(value.Text))
            reporter.Add(value, ObjectDiagnostics.WrongName(reporter.Place(value), value.Text, NameWords));
        else if (value is { IsString: false } && !IsPortNumber(value))
            reporter.Add(value, ObjectDiagnostics.WrongName(reporter.Place(value), value.Text, NumberWords));
        reporter.Pop();
    }

    private static string? WhyNoEnd(YamlScalar? port, YamlScalar end)
    {
        if (port is null)
            return "a range begins with 'port'";
        if (port.IsString)
            return "a range begins with a number";
        if (!IsPortNumber(end))
            return "it " + NumberWords;
        return JsonNumber.TryRead(port, out var first) && JsonNumber.TryRead(end, out var last) && last.CompareTo(first) < 0 ? "a range ends after it begins" : null;
    }

    // However it is written: 80.0 and 8e1 reach the server as 80.
    private static bool IsPortNumber(YamlScalar value) =>
        JsonNumber.TryRead(value, out var number) && number.IsInteger && number.CompareTo(Lowest) >= 0 && number.CompareTo(Highest) <= 0;

    private static bool IsPortName(string name) =>
        name.Length is > 0 and <= 15
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && name.Any(char.IsAsciiLetterLower)
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
}
