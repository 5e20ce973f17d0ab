namespace RegionRender.Syntax;

/// <summary>What is found wrong while a file is read.</summary>
internal sealed class LoaderFindings(DiagnosticBag bag)
{
    // Beyond this a file is broken as a whole, and more findings only cost memory.
    private const int MaxFindings = 1_000;

    private int _count;

    /// <summary>True after a finding that makes reading on impossible.</summary>
    public bool Failed { get; private set; }

    public void Report(Diagnostic diagnostic)
    {
        if (_count++ < MaxFindings)
            bag.Add(diagnostic);
    }

    public void ReportUnlessItFollows(Diagnostic diagnostic)
    {
        if (_count++ < MaxFindings)
            bag.AddUnlessItFollows(diagnostic);
    }

    public void Fail(Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        Failed = true;
    }
}
