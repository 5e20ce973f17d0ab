using System.Reflection;

namespace RegionRender.Repository.Tests.PublicApi;

/// <summary>Users compile against these assemblies: what they can see changes only where a diff of the listing shows it.</summary>
public class PublicApiTests
{
    [Theory]
    [InlineData("RegionRender.Syntax")]
    [InlineData("RegionRender.Cel")]
    [InlineData("RegionRender.Schemas")]
    [InlineData("RegionRender.Core")]
    [InlineData("RegionRender.Storage")]
    public void The_public_surface_is_the_listed_one(string assembly)
    {
        var listing = ApiListing.Of(Assembly.Load(assembly));
        var golden = RepositoryFolder.Of("tests", "RegionRender.Repository.Tests", "PublicApi", assembly + ".txt");
        if (RepositoryFolder.AcceptsGoldens)
            File.WriteAllText(golden, listing);
        var listed = File.Exists(golden) ? File.ReadAllText(golden) : "";
        var line = listing.AsSpan(0, listing.AsSpan().CommonPrefixLength(listed)).Count('\n') + 1;
        Assert.True(listing == listed, $"{assembly} differs from its listing in line {line}: accept with REGIONRENDER_ACCEPT=1 and read the diff");
    }
}
