namespace RegionRender.Fuzz;

/// <summary>The example estates, mutated.</summary>
internal sealed class EstateSubject(IReadOnlyList<SeedEstate> seeds) : ICampaignSubject
{
    private int _rendered;

    public string Name => "estates";

    public string Summary => $"{_rendered} rendered";

    public string? ComplaintAbout(int number)
    {
        var complaint = Judge.Complaint(FuzzCase.Make(number, seeds), out var rendered);
        if (rendered && complaint is null)
            Interlocked.Increment(ref _rendered);
        return complaint;
    }

    public void Save(int number, string folder) => FuzzCase.Make(number, seeds).Save(folder);
}
