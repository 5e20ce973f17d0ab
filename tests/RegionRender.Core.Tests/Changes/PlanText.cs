using System.Text;
using RegionRender.Core.Changes;
using RegionRender.Syntax;

namespace RegionRender.Core.Tests.Changes;

/// <summary>A plan as a few lines: every word that is more than a creation, and every finding.</summary>
internal static class PlanText
{
    private const int Many = 50;

    public static string Of(EstateCompilation compilation)
    {
        var text = new StringBuilder();
        var plan = compilation.Changes ?? ChangePlan.Nothing;
        foreach (var group in plan.Objects.Where(item => item is { Word: ChangeWord.Created, Verdict: ChangeVerdict.Reported }).GroupBy(item => item.Cluster))
            text.Append("created ").Append(group.Count()).Append(" on ").AppendLine(group.Key);
        foreach (var item in plan.Objects.Where(item => item is not { Word: ChangeWord.Created, Verdict: ChangeVerdict.Reported }))
            text.AppendLine($"{item.Word.ToString().ToLowerInvariant()}{Verdict(item.Verdict)} {item.Cluster}/{item.Id}");
        foreach (var group in plan.Services.GroupBy(item => (item.Verdict, item.Service, item.IsForAMoment, item.Reason)))
        {
            foreach (var clusters in group.Count() > Many ? [$"{group.Count()} clusters"] : group.Select(item => item.Cluster))
                text.AppendLine($"uninstalled{Verdict(group.Key.Verdict)} {group.Key.Service} from {clusters}{(group.Key.IsForAMoment ? " for a moment" : "")}: {group.Key.Reason}");
        }

        foreach (var item in plan.Stuck)
            text.AppendLine($"stuck {item.Flux} {item.Kustomization}: {item.Reason}; behind it: {(item.Behind.IsEmpty ? "nothing" : string.Join(", ", item.Behind))}");
        foreach (var item in plan.NextSteps)
            text.AppendLine($"next: {item.Text}");
        foreach (var finding in compilation.Diagnostics)
            text.AppendLine($"{finding.Severity.ToString().ToLowerInvariant()} {finding.Id} {Place(finding.Location)} {finding.Message}{(finding.Hint is null ? "" : $" ({finding.Hint})")}");
        return text.Length == 0 ? "nothing\n" : text.ToString();
    }

    private static string Verdict(ChangeVerdict verdict) => verdict == ChangeVerdict.Reported ? "" : $" {verdict.ToString().ToLowerInvariant()}";

    private static string Place(Location location) => location.Source is null ? "-" : $"{location.Path}:{location.Start.Line}";
}
