using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>The selectors, ports and peers of a NetworkPolicy.</summary>
// Source: pkg/apis/networking/validation/validation.go in kubernetes/kubernetes.
internal static class NetworkPolicyContent
{
    private static readonly ImmutableArray<(string Name, string Peers)> Directions = [("ingress", "from"), ("egress", "to")];

    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
        {
            LabelSelectors.JudgeField(spec, "podSelector", reporter);
            if (reporter.Enter(spec, "policyTypes") is YamlSequence { Items.Length: > 2 } types)
                reporter.Add(types, ObjectDiagnostics.BrokenRule(reporter.Place(types), "there are only two types"));
            reporter.Pop();
            var known = RangesOf(old);
            foreach (var (direction, peers) in Directions)
                JudgeRules(spec, direction, peers, known, reporter);
        }

        reporter.Pop();
    }

    private static void JudgeRules(YamlMapping spec, string direction, string peers, HashSet<string> known, Reporter reporter)
    {
        if (reporter.Enter(spec, direction) is YamlSequence rules)
        {
            reporter.ForEach(rules, rule =>
            {
                if (reporter.Enter(rule, "ports") is YamlSequence ports)
                    reporter.ForEach(ports, port => NetworkPorts.Judge(port, reporter));
                reporter.Pop();
                if (reporter.Enter(rule, peers) is YamlSequence list)
                    reporter.ForEach(list, peer => JudgePeer(peer, known, reporter));
                reporter.Pop();
            });
        }

        reporter.Pop();
    }

    private static void JudgePeer(YamlMapping peer, HashSet<string> known, Reporter reporter)
    {
        var hasSelector = peer.Has("podSelector") || peer.Has("namespaceSelector");
        if (!hasSelector && !peer.Has("ipBlock"))
            reporter.Add(peer, SchemaDiagnostics.NeedsOneOf(reporter.Place(peer), ["podSelector", "namespaceSelector", "ipBlock"], default), FindingReason.Required);
        if (hasSelector && peer.Has("ipBlock"))
            reporter.Add(peer, ObjectDiagnostics.BrokenRule(reporter.Place(peer), "an ipBlock stands alone"), FindingReason.Forbidden);
        LabelSelectors.JudgeField(peer, "podSelector", reporter);
        LabelSelectors.JudgeField(peer, "namespaceSelector", reporter);
        if (reporter.Enter(peer, "ipBlock") is YamlMapping block)
            JudgeBlock(block, known, reporter);
        reporter.Pop();
    }

    // Without a range there is nothing that exceptions could be taken from.
    private static void JudgeBlock(YamlMapping block, HashSet<string> known, Reporter reporter)
    {
        if (reporter.Enter(block, "cidr") is YamlScalar { Text.Length: > 0 } cidr)
            JudgeRange(cidr, known, reporter);
        reporter.Pop();
        if (block["cidr"] is not YamlScalar range || Cidr.Parse(range.Text) is not { } outer)
            return;
        reporter.Enter(block, "except");
        var exceptions = block.Items("except");
        for (var i = 0; i < exceptions.Length; i++)
        {
            if (exceptions[i] is not YamlScalar exception)
                continue;
            reporter.Push(i);
            JudgeRange(exception, known, reporter);
            if (Cidr.Parse(exception.Text) is { } inner && !outer.StrictlyContains(inner))
                reporter.Add(exception, ObjectDiagnostics.BrokenRule(reporter.Place(exception), $"it must lie inside '{range.Text}' and be smaller"));
            reporter.Pop();
        }

        reporter.Pop();
    }

    private static void JudgeRange(YamlScalar range, HashSet<string> known, Reporter reporter)
    {
        if (!known.Contains(range.Text) && WhyNot(range.Text) is { } reason)
            reporter.Add(range, ObjectDiagnostics.WrongName(reporter.Place(range), range.Text, reason));
    }

    // What the server has against a range: one text means one range. Source: parseCIDR in apimachinery/pkg/util/validation/ip.go;
    // strict by default since Kubernetes 1.36 (KEP-4858).
    private static string? WhyNot(string text)
    {
        if (Cidr.Parse(text) is not { } range)
            return "must be an address and a prefix length, without leading zeros, such as '10.0.0.0/8'";
        if (range.Address.IsMapped)
            return "must not be an IPv4 range in the clothes of IPv6";
        return range.HasHostBits ? "must not have bits set beyond the prefix length" : null;
    }

    /// <summary>The ranges that the policy had before: they may stay, wherever they stand now.</summary>
    private static HashSet<string> RangesOf(YamlMapping? policy)
    {
        var ranges = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (direction, peers) in Directions)
        {
            foreach (var rule in policy?.Mapping("spec")?.Items(direction).OfType<YamlMapping>() ?? [])
            {
                foreach (var block in rule.Items(peers).OfType<YamlMapping>().Select(peer => peer.Mapping("ipBlock")).OfType<YamlMapping>())
                    ranges.UnionWith(block.Items("except").Append(block["cidr"]).OfType<YamlScalar>().Select(range => range.Text));
            }
        }

        return ranges;
    }
}
