namespace RegionRender.Fuzz;

/// <summary>What a campaign tries: cases that their numbers alone decide.</summary>
internal interface ICampaignSubject
{
    string Name { get; }

    /// <summary>What has been seen so far, in a few words.</summary>
    string Summary { get; }

    /// <summary>What does not hold of the case, or null. An exception is a complaint too.</summary>
    string? ComplaintAbout(int number);

    /// <summary>Writes the case below a folder, for a look at it.</summary>
    void Save(int number, string folder);
}
