using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>A port of a NetworkPolicy: a number or a port's name, and the end of a range after a number.</summary>
internal static class NetworkPorts
{
    private const string NumberWords = "must be from 1 to 65535";
    private const string NameWords = "must be at most 15 lower-case letters, digits or '-', with at least one letter, and no '-' at an end or beside another";

    public static void Judge(YamlMapping port, Reporter reporter)
    {
        var value = reporter.Enter(port, "port") as YamlScalar;
        if (value is { IsString: true } && !IsPortName(value.Text))
            reporter.Add(value, ObjectDiagnostics.WrongName(reporter.Place(value), value.Text, NameWords));
        else if (value is { IsString: false } && !IsPortNumber(value))
            reporter.Add(value, ObjectDiagnostics.WrongName(reporter.Place(value), value.Text, NumberWords));
        reporter.Pop();

        var end = reporter.Enter(port, "endPort") as YamlScalar;
        if (end is not null && WhyNoEnd(value, end) is { } reason)
            reporter.Add(end, ObjectDiagnostics.BrokenRule(reporter.Place(end), reason));
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
        return port.TryGetInt64(out var first) && end.TryGetInt64(out var last) && last < first ? "a range ends after it begins" : null;
    }

    private static bool IsPortNumber(YamlScalar value) => value.TryGetInt64(out var number) && number is >= 1 and <= 65_535;

    private static bool IsPortName(string name) =>
        name.Length is > 0 and <= 15
        && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && name.Any(char.IsAsciiLetterLower)
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);
}
