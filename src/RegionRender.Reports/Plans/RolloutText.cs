using System.Collections.Immutable;
using System.Globalization;

namespace RegionRender.Reports;

/// <summary>The order of the rollout on a terminal.</summary>
internal static class RolloutText
{
    private const int MostStages = 20;

    public static void Write(ImmutableArray<RolloutWave> order, ReportWriter output)
    {
        if (order.IsEmpty)
            return;
        output.WriteLine();
        output.WriteLine("Order", Tone.Strong);
        foreach (var (wave, index) in order.Select((wave, index) => (wave, index)))
        {
            var number = (index + 1).ToString(CultureInfo.InvariantCulture).PadLeft(3);
            foreach (var stage in wave.Stages.Take(MostStages))
            {
                output.Write($"{number} {PlaceNames.First(stage.Kustomizations)}");
                output.WriteLine($" on '{stage.Cluster}'{RolloutSentences.Counts(stage)}", Tone.Faint);
                if (!stage.WaitsFor.IsEmpty)
                    output.WriteLine($"      waits for {PlaceNames.First(stage.WaitsFor)}", Tone.Faint);
                number = "   ";
            }

            if (wave.Stages.Length > MostStages)
                output.WriteLine($"    and {PlanSummary.Number(wave.Stages.Length - MostStages)} more at the same time", Tone.Faint);
        }
    }
}
