namespace RegionRender.Cel.Tests.Conformance;

/// <summary>Runs one case.</summary>
internal static class ConformanceRun
{
    /// <summary>What went wrong, or null if the case passes.</summary>
    public static string? Failure(ConformanceCase test)
    {
        var compilation = EnvironmentOf(test).Compile(test.Expression);
        if (compilation.Program is not { } program)
            return test.ExpectsError ? null : $"does not compile: {string.Join("; ", compilation.Issues)}";
        if (test.DeducedType is { } type && program.ResultType != ConformanceTypes.Read(type))
            return $"has type {program.ResultType}, not {ConformanceTypes.Read(type)}";
        if (test.OnlyChecksTypes)
            return null;

        var activation = test.Bindings.Aggregate(CelActivation.Empty, (scope, binding) => scope.With(binding.Name, ConformanceValues.Read(binding.Value.GetProperty("value"))));
        var result = program.Evaluate(activation);
        if (test.ExpectsError)
            return result.Error is null ? $"gives {Show(result.Value)}, not an error" : null;
        if (result.Error is { } error)
            return $"fails: {error.Message}";
        var expected = test.Value is { } value ? ConformanceValues.Read(value) : CelValue.Bool(true);
        return ConformanceValues.AreSame(expected, result.Value) ? null : $"gives {Show(result.Value)}, not {Show(expected)}";
    }

    private static CelEnvironment EnvironmentOf(ConformanceCase test)
    {
        var environment = CelEnvironment.Standard.WithContainer(test.Container);
        foreach (var declaration in test.Declarations)
        {
            var name = declaration.GetProperty("name").GetString() ?? "";
            environment = declaration.TryGetProperty("function", out var function)
                ? environment.WithFunctions(function.GetProperty("overloads").EnumerateArray().Select(overload => Overload.Global(
                    name,
                    [.. overload.GetProperty("params").EnumerateArray().Select(ConformanceTypes.Read)],
                    ConformanceTypes.Read(overload.GetProperty("resultType")),
                    _ => CelValue.Null)))
                : environment.WithVariable(name, ConformanceTypes.Read(declaration.GetProperty("ident").GetProperty("type")));
        }

        // A case may bind what it does not declare.
        foreach (var binding in test.Bindings)
            environment = environment.Declarations.Variables.ContainsKey(binding.Name) ? environment : environment.WithVariable(binding.Name, CelType.Dyn);
        return test.ChecksTypes ? environment : environment.WithoutTypeChecks();
    }

    private static string Show(CelValue value)
    {
        var work = new Work(Work.Limit);
        return $"{TextFormatter.Format("%s", CelValue.List(value), ref work).AsString()} ({value.Type})";
    }
}
