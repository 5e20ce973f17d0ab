using RegionRender.Syntax;

namespace RegionRender.Cel.Tests;

/// <summary>Shorthand for tests: evaluate in the standard environment, nodes without a parser.</summary>
internal static class Cel
{
    public static CelResult Evaluate(string expression, CelEnvironment? environment = null, CelActivation? activation = null)
    {
        var compilation = (environment ?? CelEnvironment.Standard).Compile(expression);
        Assert.Empty(compilation.Issues);
        Assert.NotNull(compilation.Program);
        return compilation.Program.Evaluate(activation ?? CelActivation.Empty);
    }

    public static CelValue ValueOf(string expression, CelEnvironment? environment = null, CelActivation? activation = null)
    {
        var result = Evaluate(expression, environment, activation);
        Assert.Null(result.Error);
        return result.Value;
    }

    public static YamlMapping Mapping(params (string Key, YamlNode Value)[] entries) =>
        new([.. entries.Select(entry => YamlEntry.Of(entry.Key, entry.Value))], Location.None);

    public static YamlSequence Sequence(params YamlNode[] items) => new([.. items], Location.None);

    public static YamlScalar Text(string value) => YamlScalar.String(value, Location.None);

    public static YamlScalar Number(long value) => YamlScalar.Integer(value, Location.None);
}
