using System.Globalization;
using RegionRender.Fuzz;

// tests/fuzz                2,000 estates and 20,000 CEL expressions
// tests/fuzz --full         100,000 estates
// tests/fuzz --cel N        N CEL expressions
// tests/fuzz --case N       one estate again, saved for a look
// tests/fuzz --cel-case N   one expression again, saved for a look
const int FewEstates = 2_000;
const int ManyEstates = 100_000;
const int FewExpressions = 20_000;

return args switch
{
    [] => Run(Estates(), 0, FewEstates) | Run(Expressions(), 0, FewExpressions),
    ["--full"] => Run(Estates(), 0, ManyEstates),
    ["--cel", var text] when TryRead(text, out var count) => Run(Expressions(), 0, count),
    ["--case", var text] when TryRead(text, out var number) => RunSaved(Estates(), number),
    ["--cel-case", var text] when TryRead(text, out var number) => RunSaved(Expressions(), number),
    _ => Refuse(),
};

static EstateSubject Estates() => new([SeedEstate.Load("minimal"), SeedEstate.Load("atlas")]);

static CelSubject Expressions() => new(SeedExpressions.Load(Console.Error));

static int Run(ICampaignSubject subject, int first, int count) => new Campaign(subject, Console.Out).Run(first, count) ? 0 : 1;

static int RunSaved(ICampaignSubject subject, int number)
{
    subject.Save(number, RegionRender.Tests.RepositoryFolder.Of("artifacts", "fuzz", subject.Name, number.ToString(CultureInfo.InvariantCulture)));
    return Run(subject, number, 1);
}

static bool TryRead(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

static int Refuse()
{
    Console.Error.WriteLine("usage: tests/fuzz [--full | --cel N | --case N | --cel-case N]");
    return 3;
}
