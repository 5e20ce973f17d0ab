namespace RegionRender.Cel.Tests.Docs;

/// <summary>The example of <c>src/RegionRender.Cel/README.md</c>: the body of its method stands there.</summary>
internal static class ReadmeExample
{
    public static string Run()
    {
        var cluster = CelType.Object("cluster", [new("name", CelType.String), new("zones", CelType.List(CelType.String))]);
        var environment = CelEnvironment.Standard.WithVariable("cluster", cluster);

        // Once: names and types are checked, constants folded, patterns compiled. The program is for any number of threads.
        var compilation = environment.Compile("cluster.zones.all(zone, zone.startsWith('eu-')) && size(cluster.name) <= 20");
        if (compilation.Program is not { } program)
            return string.Join('\n', compilation.Issues.Select(issue => $"{issue.Span.Start}: {issue.Message}"));

        // As often as there are values. CelValue.FromNode reads a YAML node where it lies.
        var values = CelActivation.Empty.With("cluster", CelValue.Map(
        [
            new("name", CelValue.String("shop")),
            new("zones", CelValue.List([CelValue.String("eu-west-1a"), CelValue.String("eu-west-1b")])),
        ]));
        var result = program.Evaluate(values);
        return result.Error is { } error
            ? $"{error.Span.Start}: {error.Message}"
            : $"{result.Value.AsBool()}";
    }
}
