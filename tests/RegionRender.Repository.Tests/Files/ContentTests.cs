using System.Text.RegularExpressions;

namespace RegionRender.Repository.Tests.Files;

/// <summary>What no file of the repository may hold. A letter in brackets keeps a pattern from finding itself.</summary>
public class ContentTests
{
    [Theory]
    [InlineData("a folder of one machine", @"/wor[k]/|/roo[t]/|/hom[e]/\w|/User[s]/\w|\b[A-Z]:\\User[s]")]
    [InlineData("the host of a package registry", @"nuge[t]\.org|registry\.npmj[s]")]
    [InlineData("unfinished work", @"\bTOD[O]\b|\bFIXM[E]\b|\bHAC[K]\b|NotImplementedExceptio[n]")]
    [InlineData("how the project is run", @"\bsub-?agen[t]|\bthe CE[O]\b|\b[Tt]his sessio[n]\b|\b[Ii]ssu[e] #?\d")]
    [InlineData("a reference that its readers do not have", @"(?<![\w-])(flu[x]|k0rden[t](-versions)?|dotne[t])\.md\b")]
    public void No_file_names(string what, string pattern) => Expect.None(Find(RepositoryFiles.All, what, pattern));

    [Theory]
    [InlineData("a silenced warning", @"#pragma warning disabl[e]|\bSuppressMessag[e]")]
    [InlineData("a test that does not run", @"\bSki[p] = """)]
    [InlineData("a test that can't fail", @"Assert\.True\(tru[e]\)")]
    [InlineData("a rule by a number that no list explains", @"//.*\b[Rr]ules? \d")]
    public void No_code_holds(string what, string pattern) => Expect.None(Find(RepositoryFiles.EndingWith(".cs"), what, pattern));

    private static IEnumerable<string> Find(IEnumerable<string> files, string what, string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant);
        return
            from file in files
            where file != "LICENSE"
            from line in File.ReadLines(RepositoryFolder.Of(file)).Select((text, index) => (Text: text, Number: index + 1))
            where regex.IsMatch(line.Text)
            select $"{file}:{line.Number} names {what}: {line.Text.Trim()}";
    }
}
