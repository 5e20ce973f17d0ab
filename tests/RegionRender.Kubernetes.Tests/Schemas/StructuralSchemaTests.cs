using RegionRender.Syntax;

namespace RegionRender.Kubernetes.Tests.Schemas;

public sealed class StructuralSchemaTests
{
    private const string Crd = """
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
              subresources: {status: {}}
              schema:
                openAPIV3Schema:
                  type: object
                  properties:
                    apiVersion: {type: string}
                    kind: {type: string}
                    metadata: {type: object}
                    spec:
                      type: object
                      required: [size]
                      properties:
                        size: {type: integer, format: int32, minimum: 1, maximum: 10, exclusiveMaximum: true}
                        mode: {type: string, enum: [Fast, Slow], default: Slow}
                        port: {x-kubernetes-int-or-string: true}
                        note: {type: string, nullable: true, maxLength: 3}
                        code: {type: string, pattern: "^(a+)+$"}
                        key: {type: string, format: byte}
                        free: {type: object, x-kubernetes-preserve-unknown-fields: true, properties: {known: {type: string}}}
                        labels: {type: object, additionalProperties: {type: string}}
                        tags: {type: array, x-kubernetes-list-type: set, items: {type: string}}
                        parts:
                          type: array
                          x-kubernetes-list-type: map
                          x-kubernetes-list-map-keys: [name, zone]
                          items:
                            type: object
                            required: [name]
                            properties:
                              name: {type: string}
                              zone: {type: string, default: a}
                              weight: {type: integer, default: 1}
                              notes: {type: object, additionalProperties: {type: string}}
                            x-kubernetes-validations:
                              - {rule: self.weight >= oldSelf.weight, message: a part never gets lighter}
                        list: {type: array, items: {type: object, properties: {notes: {type: object, additionalProperties: {type: string}}}}}
                        template: {type: object, x-kubernetes-embedded-resource: true, x-kubernetes-preserve-unknown-fields: true}
                        whole: {type: object, x-kubernetes-embedded-resource: true, properties: {spec: {type: object, properties: {a: {type: string}}}}}
                        count: {type: integer, x-kubernetes-validations: [{rule: "oldSelf.hasValue() ? self >= oldSelf.value() : self == 0", optionalOldSelf: true, message: count starts at 0 and grows}]}
                        fixed: {type: string, x-kubernetes-validations: [{rule: self == oldSelf, message: fixed is immutable}]}
                      x-kubernetes-validations:
                        - rule: "!(has(self.note) && self.mode == 'Fast')"
                          messageExpression: "'no note in mode ' + self.mode"
                          fieldPath: .note
                    status: {type: object, properties: {ready: {type: boolean}}, required: [ready]}
            - {name: v0, served: false, storage: false, schema: {openAPIV3Schema: {type: object}}}
        """;

    private static readonly StructuralSchema Widget = Read();

    [Fact]
    public void A_served_version_is_read_with_its_names()
    {
        Assert.Equal("example.com/v1", Widget.ApiVersion);
        Assert.Equal(("Widget", "widgets", true), (Widget.Kind, Widget.Plural, Widget.IsNamespaced));
    }

    public static TheoryData<string, string[]> Creations => new()
    {
        { "size: 3", [] },
        { "size: 3.0", [] },
        { "size: 3\n  zone: x", ["spec.zone RR2001 unknown property 'zone' in 'spec'"] },
        { "sise: 3", ["spec.sise RR2001 unknown property 'sise' in 'spec'"] },
        { "mode: Slow", ["spec.size RR2003 'spec' lacks the property 'size'"] },
        { "size: 10", ["spec.size RR2006 'size' is 10, but has to be at least 1 and less than 10"] },
        { "size: 2147483648", ["spec.size RR2006 'size' is 2147483648, but has to be at least 1 and less than 10"] },
        { "size: 1.5", ["spec.size RR2002 'size' needs an integer, not the number 1.5"] },
        { "size: '3'", ["spec.size RR2002 'size' needs a number, not the string '3'"] },
        { "size: 3\n  mode: fast", ["spec.mode RR2004 'mode' can't be 'fast', only 'Fast' or 'Slow'"] },
        { "size: 3\n  mode:", [] },
        { "size:", ["spec.size RR2002 'size' has no value, but needs an integer"] },
        { "size: 3\n  note:", [] },
        { "size: 3\n  note: ééé", [] },
        { "size: 3\n  note: four", ["spec.note RR2007 'note' has 4 characters, but at most 3 are allowed"] },
        { "size: 3\n  port: 80", [] },
        { "size: 3\n  port: http", [] },
        { "size: 3\n  port: true", ["spec.port RR2002 'port' needs a string or an integer, not true"] },
        { "size: 3\n  key: '***'", ["spec.key RR2013 'key' can't be '***': it has to be in the format 'byte'"] },
        { "size: 3\n  free: {a: {b: [1]}, known: x}", [] },
        { "size: 3\n  free: {known: 1}", ["spec.free.known RR2002 'known' needs a string, not the number 1"] },
        { "size: 3\n  labels: {a: 1}", ["spec.labels.a RR2002 'a' needs a string, not the number 1"] },
        { "size: 3\n  tags: [a, b, a]", ["spec.tags[2] RR2104 item 3 of 'tags' repeats 'a'"] },
        { "size: 3\n  parts: [{name: x}, {name: x, zone: b}]", [] },
        { "size: 3\n  parts: [{name: x}, {name: x, zone: a}]", ["spec.parts[1] RR2104 item 2 of 'parts' repeats name 'x' and zone 'a'"] },
        { "size: 3\n  template: {apiVersion: v1, kind: X, metadata: {name: x, lables: {}}, more: 1}", [] },
        { "size: 3\n  fixed: x", [] },
        { "size: 3\n  whole: {apiVersion: a/v1, kind: A, metadata: {labels: {a: b}}, spec: {a: b}}", [] },
        { "size: 3\n  whole: {kind: A, spec: {a: b}}", ["spec.whole.apiVersion RR2003 'whole' lacks the property 'apiVersion'"] },
        { "size: 3\n  whole: {apiVersion: a/b/c, kind: 1A}", ["spec.whole.apiVersion RR2101 'apiVersion' can't be 'a/b/c'", "spec.whole.kind RR2101 'kind' can't be '1A'"] },
        { "size: 3\n  whole: {apiVersion: v1, kind: A, metadata: {name: A, labels: {a: x y}}}", ["spec.whole.metadata.labels RR2102 the label 'a' can't be 'x y'"] },
        { "size: 3\n  whole: {apiVersion: v1, kind: A, data: x}", ["spec.whole.data RR2001 unknown property 'data' in 'whole'"] },
        { "size: 3\n  count: 0", [] },
        { "size: 3\n  count: 1", ["spec.count RR2105 'count' breaks a rule of its kind: count starts at 0 and grows"] },
        { "size: 3\n  mode: Fast\n  note: x", ["spec.note RR2105 'note' breaks a rule of its kind: no note in mode Fast"] },
        { "size: 3\nstatus: {}", [] },
        { "size: 3\nstatus: {ready: 1}", ["status.ready RR2002 'ready' needs true or false, not the number 1"] },
    };

    [Theory]
    [MemberData(nameof(Creations))]
    public void A_creation_is_judged_as_by_the_server(string spec, string[] expected) => Assert.Equal(expected, Lines(Widget.Validate(Object(spec))));

    public static TheoryData<string, string, string[]> Updates => new()
    {
        { "size: 3\n  fixed: x", "size: 3\n  fixed: x", [] },
        { "size: 3\n  fixed: x", "size: 3\n  fixed: y", ["spec.fixed RR2105 'fixed' breaks a rule of its kind: fixed is immutable"] },
        { "size: 3\n  fixed: x", "size: 3", [] },
        { "size: 3", "size: 3\n  fixed: x", [] },

        { "size: 3\n  count: 0", "size: 3\n  count: 5", [] },
        { "size: 3\n  count: 5", "size: 3\n  count: 4", ["spec.count RR2105 'count' breaks a rule of its kind: count starts at 0 and grows"] },
        { "size: 3", "size: 3\n  count: 4", ["spec.count RR2105 'count' breaks a rule of its kind: count starts at 0 and grows"] },

        // Items of a map list have a past, wherever they stand.
        { "size: 3\n  parts: [{name: x, weight: 2}]", "size: 3\n  parts: [{name: y}, {name: x, weight: 2}]", [] },
        {
            "size: 3\n  parts: [{name: x, weight: 2}]", "size: 3\n  parts: [{name: y}, {name: x}]",
            ["spec.parts[1] RR2105 item 2 of 'parts' breaks a rule of its kind: a part never gets lighter"]
        },

        // What was wrong before and did not change is not judged again.
        { "size: 30", "size: 30\n  mode: Fast", [] },
        { "size: 30", "size: 31", ["spec.size RR2006 'size' is 31, but has to be at least 1 and less than 10"] },
        { "size: 3\n  labels: {a: b}", "size: 3\n  labels:", [] },
        { "size: 3", "size: 3\n  labels:", ["spec.labels RR2002 'labels' has no value, but needs a mapping"] },

        // A null empties what apply merges, and stays where there was nothing to empty.
        { "size: 3\n  labels: {}", "size: 3\n  labels:", ["spec.labels RR2002 'labels' has no value, but needs a mapping"] },
        { "size: 3\n  parts: [{name: x}]", "size: 3\n  parts:", [] },
        { "size: 3\n  parts: []", "size: 3\n  parts:", ["spec.parts RR2002 'parts' has no value, but needs a list"] },
        { "size: 3\n  tags: [x]", "size: 3\n  tags:", [] },
        { "size: 3\n  parts: [{name: x, notes: {a: b}}]", "size: 3\n  parts: [{name: y}, {name: x, zone: a, notes: }]", [] },
        { "size: 3\n  parts: [{name: x, notes: {a: b}}]", "size: 3\n  parts: [{name: y, notes: }]", ["spec.parts[0].notes RR2002 'notes' has no value, but needs a mapping"] },
        { "size: 3\n  list: [{notes: {a: b}}]", "size: 3\n  list: [{notes: }]", ["spec.list[0].notes RR2002 'notes' has no value, but needs a mapping"] },
    };

    [Theory]
    [MemberData(nameof(Updates))]
    public void An_update_is_judged_against_the_object_before(string old, string updated, string[] expected) =>
        Assert.Equal(expected, Lines(Widget.ValidateUpdate(Object(old), Object(updated))));

    public static TheoryData<string, string[]> Metadata => new()
    {
        { "name: w.x-1", [] },
        { "{}", ["metadata.name RR2003 'metadata' lacks the property 'name'"] },
        { "name: W", ["metadata.name RR2101 'name' can't be 'W'"] },
        { "{name: w, lables: {}}", ["metadata.lables RR2001 unknown property 'lables' in 'metadata'"] },
        { "{name: w, labels: {a/b/c: x}}", ["metadata.labels RR2102 'a/b/c' can't be a key of 'labels'"] },
        { "{name: w, labels: {a: x y}}", ["metadata.labels RR2102 the label 'a' can't be 'x y'"] },
        { "{name: w, labels: {Example.com/a: x}}", ["metadata.labels RR2102 'Example.com/a' can't be a key of 'labels'"] },
        { "{name: w, annotations: {Example.com/a: x y}}", [] },
        { "{name: w, labels: {a: null}}", [] },
        { "{name: w, finalizers: [x, x]}", ["metadata.finalizers[1] RR2104 item 2 of 'finalizers' repeats 'x'"] },
        { "{name: w, generateName: w-}", [] },
        { "{name: w, generateName: Wx-}", ["metadata.generateName RR2101 'generateName' can't be 'Wx-'"] },
        { "{name: w, finalizers: [orphan, foregroundDeletion]}", ["metadata.finalizers RR2103 'finalizers' can't ask both for 'orphan' and for 'foregroundDeletion'"] },
        { "{name: w, ownerReferences: [{apiVersion: v1, kind: Event, name: x, uid: y}]}", ["metadata.ownerReferences[0].kind RR2103 'kind' can't be an owner"] },
        { "{name: w, ownerReferences: [{apiVersion: a/, kind: X, name: x, uid: y}]}", ["metadata.ownerReferences[0].apiVersion RR2103 'apiVersion' needs a version"] },
        { "{name: w, uid: x}", ["metadata.uid RR2103 'uid' is given by the server"] },
        { "{name: w, ownerReferences: [{apiVersion: v1, kind: X, name: x}]}", ["metadata.ownerReferences[0].uid RR2003 item 1 of 'ownerReferences' lacks the property 'uid'"] },
    };

    [Theory]
    [MemberData(nameof(Metadata))]
    public void Metadata_is_judged_for_every_kind(string metadata, string[] expected)
    {
        var instance = (YamlMapping)Yaml.Read($"apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  {metadata}\nspec: {{size: 3}}\n");
        Assert.Equal(expected, Lines(Widget.Validate(instance)));
    }

    [Fact]
    public void A_finding_stands_at_the_node()
    {
        var finding = Assert.Single(Widget.Validate(Object("size: 12")));
        Assert.Equal((6, 9), (finding.Diagnostic.Location.Start.Line, finding.Diagnostic.Location.Start.Column));
    }

    [Fact]
    public void A_catastrophic_pattern_is_judged_at_once()
    {
        var instance = Object($"size: 3\n  code: {new string('a', 100_000)}b");
        Assert.Equal(["spec.code RR2005"], Widget.Validate(instance).Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id}"));
    }

    public static TheoryData<string, string> BrokenCrds => new()
    {
        { "kind: Estate", "RR2107 this is no CustomResourceDefinition of apiextensions.k8s.io/v1 with a schema for each served version" },
        { Crd.Replace("self == oldSelf", "self == olfSelf", StringComparison.Ordinal), "RR2106 the rule 'self == olfSelf' can't be compiled:" },
        { Crd.Replace("^(a+)+$", "(", StringComparison.Ordinal), "RR2031 the schema keyword 'pattern' needs a regular expression that RE2 reads" },
    };

    [Theory]
    [MemberData(nameof(BrokenCrds))]
    public void What_is_wrong_with_a_definition_is_reported(string crd, string expected)
    {
        var findings = new DiagnosticBag();
        StructuralSchema.FromCrd(Yaml.Read(crd), findings);
        var finding = Assert.Single(findings.ToSorted());
        Assert.StartsWith(expected, $"{finding.Id} {finding.Message}", StringComparison.Ordinal);
    }

    private static StructuralSchema Read()
    {
        var findings = new DiagnosticBag();
        var schemas = StructuralSchema.FromCrd(Yaml.Read(Crd), findings);
        Assert.Equal([], Yaml.Lines(findings));
        return Assert.Single(schemas);
    }

    private static YamlMapping Object(string spec) =>
        (YamlMapping)Yaml.Read($"apiVersion: example.com/v1\nkind: Widget\nmetadata:\n  name: w\nspec:\n  {spec}\n");

    private static IEnumerable<string> Lines(IEnumerable<ObjectFinding> findings) =>
        findings.Select(finding => $"{finding.FieldPath} {finding.Diagnostic.Id} {finding.Diagnostic.Message}");
}
