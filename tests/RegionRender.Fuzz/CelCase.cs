using System.Collections.Immutable;
using RegionRender.Cel;

namespace RegionRender.Fuzz;

/// <summary>A random expression with values for its variables. Its number alone decides what it is.</summary>
internal sealed record CelCase(int Number, string Expression, CelActivation Values)
{
    /// <summary>Of three, one grows from the grammar, one is such a one mutated, one is a mutated expression of the official suite.</summary>
    public static CelCase Make(int number, ImmutableArray<string> seeds)
    {
        var random = new Random(number);
        var values = CelValues.Make(random);
        var expression = number % 3 == 2 && !seeds.IsEmpty ? seeds[random.Next(seeds.Length)] : CelGrammar.Make(random);
        return new CelCase(number, number % 3 == 0 ? expression : TextMutation.Apply(expression, random, seeds), values);
    }
}
