using RegionRender.Core.Changes;
using RegionRender.Kubernetes;

namespace RegionRender.Reports.Tests.Plans;

public class SecretsInPlansTests
{
    // Stands for whatever nobody may see.
    private const string Value = "hunter2hunter2";

    public static TheoryData<string> Formats => [.. PlanFormats.Names];

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_secret_stands_in_any_format(string format)
    {
        var printed = Print.Of(PlanFormats.Of(format, BuiltInTexts.All), PlanWithSecrets());
        Assert.DoesNotContain(Value, printed, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Value)), printed, StringComparison.Ordinal);
        Assert.Contains(SecretText.Hidden, printed, StringComparison.Ordinal);
    }

    private static ChangePlan PlanWithSecrets() => new()
    {
        Base = $"https://bot:{Value}@git.example.com/fleet",
        Objects =
        [
            Changed(Written.Cluster("a"), "{spec: {config: {dbPassword: old}}}", $"{{spec: {{config: {{dbPassword: {Value}}}}}}}"),
            Changed(Written.Cluster("b"), "{spec: {}}", $"{{spec: {{env: [{{name: DB_PASSWORD, value: {Value}}}], api_keys: [{Value}], url: 'ssh://u:{Value}@h/p'}}}}"),
            Changed(Written.Cluster("c"), $"{{spec: {{passwords: [{Value}, x], l: [{{name: TOKEN, value: {Value}}}, {{name: TOKEN, value: y}}]}}}}", "{spec: {passwords: [x], l: [{name: TOKEN, value: z}, {name: TOKEN, value: y}]}}"),
            Changed(Written.Cluster("d"), "{spec: {values: 'a: 1'}}", $"{{spec: {{values: \"a: 1\\nauth:\\n  token: {Value}\\n\"}}}}"),
            Changed(Written.Cluster("e"), "{spec: {values: '{{ a }}'}}", $"{{spec: {{values: \"{{{{ a }}}}\\nauth:\\n  token: |\\n    {Value}\\n\"}}}}"),
            Changed(Written.Cluster("f"), "{spec: {key: x}}", $"{{spec: {{key: \"-----BEGIN PRIVATE KEY-----\\n{Value}\\n-----END PRIVATE KEY-----\"}}}}"),
            Changed(new ManifestId("", "Secret", "n", "s"), "{data: {a: eA==}}", $"{{data: {{a: {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(Value))}}}, stringData: {{b: {Value}}}}}"),
            new(ChangeWord.Illegal, ChangeVerdict.Refused, "mgmt", Written.Cluster("g")) { Reason = $"admission refuses password: {Value}", Advice = $"--token {Value}", Commands = [$"curl https://u:{Value}@h"] },
        ],
        Services = [new(ChangeVerdict.Refused, "s", "n", "a") { Reason = $"apiKey: {Value}" }],
        Stuck = [new("k", "mgmt", $"secret={Value}", [])],
        NextSteps = [new($"set token: {Value}", $"curl --password {Value}")],
    };

    private static ObjectChange Changed(ManifestId id, string before, string after) => new(ChangeWord.Changed, ChangeVerdict.Reported, "mgmt", id)
    {
        Before = Written.Object(id, before),
        After = Written.Object(id, after),
    };
}
