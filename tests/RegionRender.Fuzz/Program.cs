using System.Globalization;
using RegionRender.Fuzz;

// tests/fuzz            2,000 cases
// tests/fuzz --full     100,000 cases
// tests/fuzz --case N   one case again, saved for a look
const int Few = 2_000;
const int Many = 100_000;

SeedEstate[] seeds = [SeedEstate.Load("minimal"), SeedEstate.Load("atlas")];
var campaign = new Campaign(seeds, Console.Out);
switch (args)
{
    case []:
        return campaign.Run(0, Few) ? 0 : 1;
    case ["--full"]:
        return campaign.Run(0, Many) ? 0 : 1;
    case ["--case", var text] when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
        FuzzCase.Make(number, seeds).Save(RegionRender.Tests.RepositoryFolder.Of("artifacts", "fuzz", text));
        return campaign.Run(number, 1) ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: tests/fuzz [--full | --case N]");
        return 3;
}
