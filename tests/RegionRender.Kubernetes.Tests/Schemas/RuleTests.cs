using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

/// <summary>What <c>x-kubernetes-validations</c> may say beyond a rule and a message.</summary>
public sealed class RuleTests
{
    private const string Costly = "lists.range(1000).all(i, i >= 0)";

    // What one evaluation of the rule on an item costs: 1,011 to make the list, one for the loop, and five for each item.
    private const long Cost = 6_012;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void The_rules_of_an_object_share_a_budget(int over)
    {
        var most = (int)(RuleBudget.OfObject / Cost);
        var list = Spec($$"""
            type: object
            properties:
              items: {type: array, items: {type: integer, x-kubernetes-validations: [{rule: "{{Costly}}"}]} }
              last: {type: integer, x-kubernetes-validations: [{rule: self > 1, message: too small}]}
            """);
        var spec = $"{{items: [{string.Join(", ", Enumerable.Repeat("1", most + over))}], last: 1}}";
        var cost = RuleBudget.OfObject.ToString("N0", CultureInfo.InvariantCulture);
        Assert.Equal(
            over == 0
                ? ["spec.last RR2105 Invalid 'last' breaks a rule of its kind: too small"]
                : [$"spec.items[{most}] RR2105 Invalid item {most + 1} of 'items' breaks a rule of its kind: the rules of the object cost more than {cost} in all, so no further ones are asked"],
            Lines(list.Validate(Object(spec))));
    }

    [Fact]
    public void A_rule_that_costs_too_much_is_the_last_that_is_asked()
    {
        var schema = Spec("""
            type: object
            properties:
              first: {type: integer, x-kubernetes-validations: [{rule: "lists.range(1000).all(i, lists.range(1000).all(j, i >= 0))", message: a square}]}
              last: {type: integer, x-kubernetes-validations: [{rule: self > 1}]}
            """);
        Assert.Equal(
            ["spec.first RR2105 Invalid 'first' breaks a rule of its kind: a square (the evaluation costs more than 1000000)"],
            Lines(schema.Validate(Object("{first: 1, last: 1}"))));
    }

    [Fact]
    public void What_a_rule_costs_that_says_nothing_new_is_counted_all_the_same()
    {
        var list = Spec($$"""
            type: object
            properties:
              items: {type: array, items: {type: integer, x-kubernetes-validations: [{rule: "{{Costly}}"}]} }
            """);
        var spec = Object($"{{items: [{string.Join(", ", Enumerable.Repeat("1", (int)(RuleBudget.OfObject / Cost) + 1))}]}}");
        Assert.Equal(Lines(list.Validate(spec)), Lines(list.ValidateUpdate(spec, spec)));
    }

    public static TheoryData<string, string> Reasons => new()
    {
        { "FieldValueInvalid", "spec.a RR2105 Invalid 'a' breaks a rule of its kind: no" },
        { "FieldValueRequired", "spec.a RR2105 Required 'a' is required by a rule of its kind: no" },
        { "FieldValueForbidden", "spec.a RR2105 Forbidden 'a' is forbidden by a rule of its kind: no" },
        { "FieldValueDuplicate", "spec.a RR2105 Duplicate 'a' is a duplicate by a rule of its kind: no" },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void A_finding_carries_the_reason_of_its_rule(string reason, string expected) =>
        Assert.Equal([expected], Lines(WithRule($"{{rule: self > 1, message: no, reason: {reason}}}").Validate(Object("{a: 1}"))));

    [Fact]
    public void That_a_rule_can_not_be_answered_has_no_reason_of_its_own() => Assert.Equal(
        ["spec.a RR2105 Invalid 'a' breaks a rule of its kind: no (division by zero)"],
        Lines(WithRule("{rule: 1 / (self - 1) > 1, message: no, reason: FieldValueForbidden}").Validate(Object("{a: 1}"))));

    public static TheoryData<string, string> Messages => new()
    {
        { "message: ' fixed '", "fixed" },
        { "message: '  '", "failed rule: self > 1" },
        { "messageExpression: \"'it is ' + string(self)\"", "it is 1" },
        { "messageExpression: \"'it is ' + string(self)\", message: fixed", "it is 1" },
        { "messageExpression: \"'  it is ' + string(self) + ' '\", message: fixed", "it is 1" },

        // It fails, is blank, has several lines or too many bytes.
        { "messageExpression: \"string(1 / (self - 1))\", message: fixed", "fixed" },
        { "messageExpression: \"string(1 / (self - 1))\"", "failed rule: self > 1" },
        { "messageExpression: \"' '\", message: fixed", "fixed" },
        { "messageExpression: \"'a\\\\nb'\", message: fixed", "fixed" },
        { "messageExpression: \"'a\\\\n'\", message: fixed", "a" },
        { "messageExpression: \"lists.range(5120).map(i, 'a').join()\", message: fixed", new string('a', 5120) },
        { "messageExpression: \"lists.range(5121).map(i, 'a').join()\", message: fixed", "fixed" },
        { "messageExpression: \"lists.range(2561).map(i, 'é').join()\", message: fixed", "fixed" },

        // It costs too much: no further rules.
        { "messageExpression: \"string(lists.range(1000).all(i, lists.range(1000).all(j, i >= 0)))\", message: fixed", "fixed (the evaluation costs more than 1000000)" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public void A_message_is_written_or_fixed(string fields, string expected) => Assert.Equal(
        ["spec.a RR2105 Invalid 'a' breaks a rule of its kind: " + expected],
        Lines(WithRule($"{{rule: self > 1, {fields}}}").Validate(Object("{a: 1}"))));

    [Fact]
    public void What_a_message_costs_is_taken_from_the_budget()
    {
        var list = Spec($$"""
            type: object
            properties:
              items: {type: array, items: {type: integer, x-kubernetes-validations: [{rule: self > 1, messageExpression: "string({{Costly}})"}]} }
            """);
        var findings = Lines(list.Validate(Object($"{{items: [{string.Join(", ", Enumerable.Repeat("1", (int)(RuleBudget.OfObject / Cost) + 1))}]}}"))).ToList();
        Assert.Contains("cost more than", findings[^1], StringComparison.Ordinal);
        Assert.True(findings.Count < (RuleBudget.OfObject / Cost) + 1);
    }

    [Fact]
    public void The_expression_of_a_message_sees_the_old_value_itself()
    {
        var schema = WithRule("{rule: \"oldSelf.hasValue()\", optionalOldSelf: true, messageExpression: \"'was ' + string(oldSelf.value())\", message: fixed}");
        Assert.Equal(["spec.a RR2105 Invalid 'a' breaks a rule of its kind: fixed"], Lines(schema.Validate(Object("{a: 1}"))));
        Assert.Equal([], Lines(schema.ValidateUpdate(Object("{a: 1}"), Object("{a: 2}"))));
    }

    public static TheoryData<string, string> FieldPaths => new()
    {
        { ".a", "spec.a" },
        { ".below.b", "spec.below.b" },
        { "['a-b']", "spec.a-b" },
        { ".below['b']", "spec.below.b" },
        { ".map['any.thing']", "spec.map.any.thing" },
        { "['it\\\\'s']", "spec.it's" },
    };

    [Theory]
    [MemberData(nameof(FieldPaths))]
    public void A_finding_stands_where_the_field_path_leads(string path, string expected) =>
        Assert.Equal([expected], WithFieldPath(path, out _).Validate(Object("{a: 1}")).Select(finding => finding.FieldPath));

    public static TheoryData<string> WrongFieldPaths => new("a", ".", "..a", ".none", ".a.b", ".list[0]", ".list['0']", "[0]", "['a-b", "['a-b'", "[\\\"a-b\\\"]", ".a]", "['\\\\x']", ".below.");

    [Theory]
    [MemberData(nameof(WrongFieldPaths))]
    public void A_field_path_that_leads_nowhere_is_reported_and_passed_over(string path)
    {
        var schema = WithFieldPath(path, out var findings);
        Assert.Equal("RR2106", Assert.Single(findings.ToSorted()).Id);
        Assert.Equal(["spec"], schema.Validate(Object("{a: 1}")).Select(finding => finding.FieldPath));
    }

    public static TheoryData<string, string> WrongRules => new()
    {
        { "{rule: self}", "the rule 'self' can't be compiled: it gives int, not bool" },
        { "{rule: self > 1, messageExpression: self}", "the message expression 'self' of a rule can't be compiled: it gives int, not string" },
        { "{rule: self > 1, messageExpression: other}", "the message expression 'other' of a rule can't be compiled: " },
    };

    [Theory]
    [MemberData(nameof(WrongRules))]
    public void An_expression_that_does_not_compile_is_reported_and_asks_nothing(string rule, string expected)
    {
        WithRule(rule, out var findings);
        var finding = Assert.Single(findings.ToSorted());
        Assert.StartsWith("RR2106 " + expected, $"{finding.Id} {finding.Message}", StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Lists => new()
    {
        { "map, x-kubernetes-list-map-keys: [name]", "spec.items[0]" },
        { "set", "" },
        { "atomic", "" },
    };

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_rule_about_a_change_is_asked_only_where_items_are_found_again(string listType, string expected)
    {
        var schema = Spec(
            $$"""
            type: object
            properties:
              items:
                type: array
                x-kubernetes-list-type: {{listType.Replace(", ", "\n    ", StringComparison.Ordinal)}}
                items:
                  type: object
                  x-kubernetes-map-type: atomic
                  required: [name]
                  properties:
                    name: {type: string}
                    value: {type: integer, x-kubernetes-validations: [{rule: self == oldSelf}]}
            """,
            out var findings);
        var changed = schema.ValidateUpdate(Object("{items: [{name: a, value: 1}]}"), Object("{items: [{name: a, value: 2}]}"));
        Assert.Equal(expected.Length == 0 ? [] : [expected + ".value"], changed.Select(finding => finding.FieldPath));
        Assert.Equal(
            expected.Length == 0 ? ["the rule 'self == oldSelf' can't be compiled: 'oldSelf' is known in lists of the type 'map' only"] : [],
            findings.ToSorted().Select(finding => finding.Message));
    }

    public static TheoryData<string, string, string[]> Unchanged => new()
    {
        // What did not change is not refused: the value itself, or the nearest thing around it that has a past.
        { "{a: 1}", "{a: 1}", [] },
        { "{a: 1}", "{a: 1, b: x}", [] },
        { "{list: [1, 5]}", "{list: [1, 5], b: x}", [] },
        { "{list: [1, 5]}", "{list: [1, 6]}", ["spec.list[0]"] },
        { "{map: {x: 1}}", "{map: {x: 1, y: 5}}", [] },
        { "{map: {x: 1}}", "{map: {x: 0}}", ["spec.map.x"] },

        // That a rule can't be answered is told again.
        { "{c: 0}", "{c: 0}", ["spec.c"] },
    };

    [Theory]
    [MemberData(nameof(Unchanged))]
    public void What_did_not_change_is_not_refused_again(string old, string updated, string[] expected)
    {
        var schema = Spec("""
            type: object
            properties:
              a: &broken {type: integer, x-kubernetes-validations: [{rule: self > 1}]}
              b: {type: string}
              c: {type: integer, x-kubernetes-validations: [{rule: 1 / self > 0}]}
              list: {type: array, items: *broken}
              map: {type: object, additionalProperties: *broken}
            """);
        Assert.Equal(expected, schema.ValidateUpdate(Object(old), Object(updated)).Select(finding => finding.FieldPath));
    }

    public static TheoryData<string, string[]> OtherFindings => new()
    {
        // With these the server asks no rules.
        { "{size: 1, mode: C}", ["spec.mode NotSupported"] },
        { "{size: 1}", ["spec.mode Required"] },
        { "{size: 1, mode: A, note: long}", ["spec.note TooLong"] },
        { "{size: 1, mode: A, list: [a, b]}", ["spec.list TooMany"] },
        { "{size: 1, mode: A, list: [1]}", ["spec.list[0] TypeInvalid"] },
        { "{size: 1, mode: A, time: now}", ["spec.time TypeInvalid"] },
        { "{size: 9223372036854775808, mode: A}", ["spec.size TypeInvalid"] },
        { "{size: 1, mode: A, other: x}", ["spec.other None"] },

        // With these it does.
        { "{size: 0, mode: A}", ["spec.size Invalid", "spec Invalid"] },
        { "{size: -3000000000, mode: A}", ["spec.size Invalid", "spec Invalid"] },
        { "{size: 1, mode: A, weight: -1e39}", ["spec.weight Invalid", "spec Invalid"] },
        { "{size: 1, mode: A, weight: 3.4e38}", ["spec Invalid"] },
        { "{size: 1, mode: A, note: X}", ["spec.note Invalid", "spec Invalid"] },
        { "{size: 1, mode: A, note: ''}", ["spec.note Invalid", "spec Invalid"] },
        { "{size: 1, mode: A, list: []}", ["spec.list Invalid", "spec Invalid"] },
    };

    [Theory]
    [MemberData(nameof(OtherFindings))]
    public void Rules_are_asked_where_the_server_asks_them(string spec, string[] expected)
    {
        var schema = Spec("""
            type: object
            required: [mode]
            properties:
              size: {type: integer, format: int32, minimum: 1}
              mode: {type: string, enum: [A, B]}
              note: {type: string, minLength: 1, maxLength: 3, pattern: "^[a-z]*$"}
              list: {type: array, minItems: 1, maxItems: 1, items: {type: string}}
              time: {type: string, format: date-time}
              weight: {type: number, format: float}
            x-kubernetes-validations: [{rule: self.size > 1}]
            """);
        Assert.Equal(expected, schema.Validate(Object(spec)).Select(finding => $"{finding.FieldPath} {finding.Reason}"));
    }

    [Fact]
    public void Each_rule_of_a_field_that_does_not_hold_is_told() => Assert.Equal(
        ["spec RR2105 Invalid 'spec' breaks a rule of its kind: one", "spec RR2105 Invalid 'spec' breaks a rule of its kind: two"],
        Lines(Spec("{type: object, properties: {a: {type: integer}}, x-kubernetes-validations: [{rule: self.a > 1, message: one}, {rule: self.a > 2, message: two}]}").Validate(Object("{a: 1}"))));

    private static StructuralSchema WithRule(string rule) => WithRule(rule, out _);

    private static StructuralSchema WithRule(string rule, out DiagnosticBag findings) =>
        Spec($"{{type: object, properties: {{a: {{type: integer, x-kubernetes-validations: [{rule}]}} }} }}", out findings);

    private static StructuralSchema WithFieldPath(string path, out DiagnosticBag findings) => Spec(
        $$"""
        type: object
        properties:
          a: {type: integer}
          a-b: {type: integer}
          it's: {type: integer}
          below: {type: object, properties: {b: {type: integer} } }
          list: {type: array, items: {type: integer} }
          map: {type: object, additionalProperties: {type: integer} }
        x-kubernetes-validations: [{rule: self.a > 1, fieldPath: "{{path}}"}]
        """,
        out findings);

    private static StructuralSchema Spec(string spec) => Spec(spec, out _);

    private static StructuralSchema Spec(string spec, out DiagnosticBag findings)
    {
        var definition = $$"""
            apiVersion: apiextensions.k8s.io/v1
            kind: CustomResourceDefinition
            metadata: {name: widgets.example.com}
            spec:
              group: example.com
              scope: Namespaced
              names: {kind: Widget, plural: widgets}
              versions:
                - name: v1
                  served: true
                  storage: true
                  schema:
                    openAPIV3Schema:
                      type: object
                      properties:
                        spec:
            """;
        findings = new DiagnosticBag();
        var indent = "\n" + new string(' ', 16);
        return Assert.Single(StructuralSchema.FromCrd(Yaml.Read(definition + indent + spec.ReplaceLineEndings("\n").Replace("\n", indent, StringComparison.Ordinal) + "\n"), findings));
    }

    private static YamlMapping Object(string spec) => (YamlMapping)Yaml.Read($"apiVersion: example.com/v1\nkind: Widget\nmetadata: {{name: w}}\nspec: {spec}\n");

    private static IEnumerable<string> Lines(IEnumerable<ObjectFinding> findings) =>
        findings.Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id} {finding.Reason} {finding.Diagnostic.Message}");
}
