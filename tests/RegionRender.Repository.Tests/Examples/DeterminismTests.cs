using System.Globalization;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Repository.Tests.Examples;

public class DeterminismTests
{
    [Theory]
    [MemberData(nameof(ExampleEstate.Names), MemberType = typeof(ExampleEstate))]
    public void Compiling_twice_gives_the_same_bytes(string name)
    {
        var example = new ExampleEstate(name);
        AssertSame(example.Render(), example.Render());
    }

    [Theory]
    [MemberData(nameof(ExampleEstate.Names), MemberType = typeof(ExampleEstate))]
    public void Files_listed_in_another_order_give_the_same_bytes(string name)
    {
        var example = new ExampleEstate(name);
        AssertSame(example.Render(), example.Render(new ReversedFiles(new InMemorySourceFiles(example.ReadFiles()))));
    }

    [Theory]
    [MemberData(nameof(ExampleEstate.Names), MemberType = typeof(ExampleEstate))]
    public void Another_culture_gives_the_same_bytes(string name)
    {
        var example = new ExampleEstate(name);
        var expected = example.Render();
        ManifestTree? actual = null;
        // A thread of its own: the culture of this one is the other tests' too.
        var thread = new Thread(() => actual = example.Render()) { CurrentCulture = StrangeCulture() };
        thread.Start();
        thread.Join();
        Assert.NotNull(actual);
        AssertSame(expected, actual);
    }

    // The tests run without culture data, so a real culture could not be loaded; this one disagrees with the invariant one where it can.
    private static CultureInfo StrangeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "~";
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.DateTimeFormat.ShortDatePattern = "dd.MM.yyyy";
        culture.DateTimeFormat.DateSeparator = ".";
        culture.DateTimeFormat.TimeSeparator = ".";
        return culture;
    }

    private static void AssertSame(ManifestTree expected, ManifestTree actual)
    {
        Assert.Equal(expected.Files.Select(file => file.Path), actual.Files.Select(file => file.Path));
        Expect.None(expected.Files.Zip(actual.Files).Where(pair => !pair.First.Content.Span.SequenceEqual(pair.Second.Content.Span)).Select(pair => pair.First.Path));
    }

    private sealed class ReversedFiles(ISourceFiles files) : ISourceFiles
    {
        public IEnumerable<string> List(string folder) => files.List(folder).OrderDescending(StringComparer.Ordinal);

        public byte[]? Read(string path) => files.Read(path);
    }
}
