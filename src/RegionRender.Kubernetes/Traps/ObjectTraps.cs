using System.Collections.Immutable;
using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Finds in an object what the server takes though it leads astray, by the names of fields and the shape of the schema.</summary>
internal static class ObjectTraps
{
    /// <summary>Groups whose <c>schedule</c>, <c>cidr</c> and the like are known to be what they are called.</summary>
    private static readonly string[] KnownGroups = ["k0rdent.mirantis.com", "velero.io"];

    /// <summary>Warnings of our own, for an object that the server would not refuse.</summary>
    public static ImmutableArray<ObjectFinding> Find(StructuralSchema schema, YamlMapping created)
    {
        // Built-in kinds are held to such things by the server itself.
        if (schema.NullsAreAbsent)
            return [];
        var reporter = new Reporter(new Evaluation());
        Find(schema, created, reporter);
        return ObjectFinding.AllOf(reporter);
    }

    private static void Find(StructuralSchema schema, YamlMapping instance, Reporter reporter)
    {
        if (IsWithoutSpec(schema, instance))
        {
            reporter.Enter(instance, "spec");
            reporter.Add(instance, TrapDiagnostics.NoSpec(reporter.Place(instance)));
            reporter.Pop();
        }

        if (reporter.Enter(instance, "spec") is { } spec && schema.Structure.Child("spec") is { } structure)
            Walk(structure, spec, KnownGroups.Contains(schema.Group), reporter);
        reporter.Pop();
    }

    // An optional spec may be left out, and with it everything that it would have to hold.
    private static bool IsWithoutSpec(StructuralSchema schema, YamlMapping instance)
    {
        if (instance.Has("spec") || schema.Structure.Child("spec") is not { Types: JsonTypes.Object })
            return false;
        var withSpec = new YamlMapping(instance.Entries.Add(YamlEntry.Of("spec", new YamlMapping([], instance.Location))), instance.Location);
        return schema.Validate(instance).IsEmpty && !schema.Validate(withSpec).IsEmpty;
    }

    private static void Walk(StructuralNode structure, YamlNode value, bool isKnown, Reporter reporter)
    {
        switch (value)
        {
            case YamlMapping mapping:
                foreach (var entry in mapping.Entries)
                {
                    if (structure.Child(entry.Key.Text) is not { } child)
                        continue;
                    reporter.Push(entry.Key);
                    if (isKnown)
                        JudgeField(entry, reporter);
                    if (entry is { Key.Text: "matchExpressions", Value: YamlSequence expressions } && child.Items is { } item && IsSelector(item))
                        reporter.ForEach(expressions, expression => JudgeSelector(expression, reporter));
                    Walk(child, entry.Value, isKnown, reporter);
                    reporter.Pop();
                }

                break;
            case YamlSequence sequence when structure.Items is { } items:
                for (var i = 0; i < sequence.Items.Length; i++)
                {
                    reporter.Push(i);
                    Walk(items, sequence.Items[i], isKnown, reporter);
                    reporter.Pop();
                }

                break;
        }
    }

    private static void JudgeField(YamlEntry entry, Reporter reporter)
    {
        switch (entry.Key.Text, entry.Value)
        {
            case ("schedule", YamlScalar { IsString: true, Text: { Length: > 0 } text }) when !CronText.IsValid(text):
                reporter.Add(entry.Value, TrapDiagnostics.Schedule(reporter.Place(entry.Value), text));
                break;
            case ("cidr", YamlScalar { IsString: true, Text: { Length: > 0 } text }) when !AddressFormats.IsCidr(text):
                reporter.Add(entry.Value, TrapDiagnostics.Address(reporter.Place(entry.Value), text, "range of addresses such as '10.0.0.0/16'"));
                break;
            case ("gateway", YamlScalar { IsString: true, Text: { Length: > 0 } text }) when !IsAddress(text):
                reporter.Add(entry.Value, TrapDiagnostics.Address(reporter.Place(entry.Value), text, "IP address"));
                break;
            case ("ipAddresses", YamlSequence addresses):
                JudgeAddresses(addresses, reporter);
                break;
        }
    }

    private static void JudgeAddresses(YamlSequence addresses, Reporter reporter)
    {
        for (var i = 0; i < addresses.Items.Length; i++)
        {
            reporter.Push(i);
            if (addresses.Items[i] is YamlScalar { IsString: true } address && !IsAddress(address.Text))
                reporter.Add(address, TrapDiagnostics.Address(reporter.Place(address), address.Text, "IP address"));
            reporter.Pop();
        }
    }

    private static bool IsAddress(string text) => AddressFormats.IsIpv4(text) || AddressFormats.IsIpv6(text);

    private static bool IsSelector(StructuralNode item) =>
        item.Properties.ContainsKey("key") && item.Properties.ContainsKey("operator") && item.Properties.ContainsKey("values");

    private static void JudgeSelector(YamlMapping expression, Reporter reporter)
    {
        var node = reporter.Enter(expression, "operator") as YamlScalar;
        var operation = node?.Text ?? "";
        var needsValues = operation is "In" or "NotIn";
        if (node is not null && operation is not ("In" or "NotIn" or "Exists" or "DoesNotExist"))
            reporter.Add(node, TrapDiagnostics.Operator(reporter.Place(node), operation));
        else if (node is not null && needsValues == expression.Items("values").IsEmpty)
            reporter.Add(node, TrapDiagnostics.Values(reporter.Place(node), operation, needsValues));
        reporter.Pop();
    }
}
