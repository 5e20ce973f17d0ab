using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>The selectors, ports and peers of a NetworkPolicy.</summary>
internal static class NetworkPolicyContent
{
    public static void Judge(YamlMapping instance, YamlMapping? old, Reporter reporter)
    {
        if (reporter.Enter(instance, "spec") is YamlMapping spec)
        {
            LabelSelectors.JudgeField(spec, "podSelector", reporter);
            JudgeRules(spec, "ingress", "from", reporter);
            JudgeRules(spec, "egress", "to", reporter);
        }

        reporter.Pop();
    }

    private static void JudgeRules(YamlMapping spec, string direction, string peers, Reporter reporter)
    {
        if (reporter.Enter(spec, direction) is YamlSequence rules)
        {
            reporter.ForEach(rules, rule =>
            {
                if (reporter.Enter(rule, "ports") is YamlSequence ports)
                    reporter.ForEach(ports, port => NetworkPorts.Judge(port, reporter));
                reporter.Pop();
                if (reporter.Enter(rule, peers) is YamlSequence list)
                    reporter.ForEach(list, peer => JudgePeer(peer, reporter));
                reporter.Pop();
            });
        }

        reporter.Pop();
    }

    private static void JudgePeer(YamlMapping peer, Reporter reporter)
    {
        var hasSelector = peer.Has("podSelector") || peer.Has("namespaceSelector");
        if (!hasSelector && !peer.Has("ipBlock"))
            reporter.Add(peer, SchemaDiagnostics.NeedsOneOf(reporter.Place(peer), ["podSelector", "namespaceSelector", "ipBlock"], default));
        if (hasSelector && peer.Has("ipBlock"))
            reporter.Add(peer, ObjectDiagnostics.BrokenRule(reporter.Place(peer), "an ipBlock stands alone"));
        LabelSelectors.JudgeField(peer, "podSelector", reporter);
        LabelSelectors.JudgeField(peer, "namespaceSelector", reporter);
        if (reporter.Enter(peer, "ipBlock") is YamlMapping block)
            JudgeBlock(block, reporter);
        reporter.Pop();
    }

    private static void JudgeBlock(YamlMapping block, Reporter reporter)
    {
        reporter.Enter(block, "except");
        var exceptions = block.Items("except");
        for (var i = 0; i < exceptions.Length; i++)
        {
            reporter.Push(i);
            if (exceptions[i] is YamlScalar exception && block.Text("cidr") is { } cidr
                && CidrRange.TryParse(cidr, out var outer) && CidrRange.TryParse(exception.Text, out var inner) && !outer.StrictlyContains(inner))
            {
                reporter.Add(exception, ObjectDiagnostics.BrokenRule(reporter.Place(exception), $"it must lie inside '{cidr}' and be smaller"));
            }

            reporter.Pop();
        }

        reporter.Pop();
    }
}
