using RegionRender.Kubernetes;

namespace RegionRender.Reports.Tests.Secrets;

public class SecretScopeTests
{
    private static readonly ManifestId Secret = new("", "Secret", "shop", "login");

    [Theory]
    [InlineData("{dbPassword: x1}", "{dbPassword: (hidden)}")]
    [InlineData("{DB_PASSWD: x1}", "{DB_PASSWD: (hidden)}")]
    [InlineData("{api-key: x1, apiKey: x2, APIKey: x3, apikey: x4}", "{api-key: (hidden), apiKey: (hidden), APIKey: (hidden), apikey: (hidden)}")]
    [InlineData("{mytoken: x1, private_key: x2, clientSecret: x3, credentials: x4}", "{mytoken: (hidden), private_key: (hidden), clientSecret: (hidden), credentials: (hidden)}")]
    [InlineData("{secrets: {db: {user: a}}}", "{secrets: (hidden)}")]
    [InlineData("{passwords: [a, b]}", "{passwords: (hidden)}")]
    [InlineData("{token: 1234}", "{token: (hidden)}")]
    [InlineData("{env: [{name: DB_PASSWORD, value: x1}, {name: MODE, value: fast}]}", "{env: [{name: DB_PASSWORD, value: (hidden)}, {name: MODE, value: fast}]}")]
    [InlineData("{url: 'https://u:x1@example.com/a'}", "{url: https://(hidden)@example.com/a}")]
    [InlineData("{a: eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_DEF-1}", "{a: (hidden)}")]
    [InlineData("{a: \"-----BEGIN RSA PRIVATE KEY-----\\nx1\\n-----END RSA PRIVATE KEY-----\\n\"}", "{a: \"(hidden)\\n\"}")]
    [InlineData("{args: ['--password=x1', '--db-password x2', --verbose]}", "{args: [--password=(hidden), --db-password (hidden), --verbose]}")]
    [InlineData("{values: \"db:\\n  password: x1\\n\"}", "{values: \"db:\\n  password: (hidden)\\n\"}")]
    [InlineData("{values: '{\"password\": \"x1\", \"a\": 1}'}", "{values: \"password: (hidden)\\na: 1\\n\"}")]
    [InlineData("{t: \"{{ if a }}\\npassword: |\\n  x1\\n  x2\\nuser: u\\n{{ end }}\"}", "{t: \"{{ if a }}\\npassword: |\\n  (hidden)\\n  (hidden)\\nuser: u\\n{{ end }}\"}")]
    [InlineData("{t: \"{{ a }}\\nx: {password: 'x1', user: u}\"}", "{t: \"{{ a }}\\nx: {password: (hidden), user: u}\"}")]
    public void A_secret_is_hidden_by_its_key_or_its_form(string yaml, string expected) => Assert.Equal(expected, Shown(Written.Cluster("shop"), $"spec: {yaml}"));

    [Theory]
    [InlineData("{secretRef: {name: a}, secretName: b, tokenTTL: 1h, passwordPolicy: strict}")]
    [InlineData("{imagePullSecrets: [{name: a}], adminSecret: {name: a, key: b}}")]
    [InlineData("{propagateCredentials: false, automountServiceAccountToken: true, password: null}")]
    [InlineData("{credential: aws-prod-eu-west}")]
    [InlineData("{url: oci://ghcr.io/k0rdent/catalog/charts, git: ssh://git@example.com/a}")]
    [InlineData("{a: aGVsbG8gd29ybGQ=, key: tier, values: [a], region: eu-west-1, t: 12.30.00}")]
    public void Names_of_secrets_and_switches_are_shown(string yaml) => Assert.Equal(yaml, Shown(Written.Cluster("shop"), $"spec: {yaml}"));

    [Theory]
    [InlineData("data: {a: eDE=, b: true}", "data", "(hidden)")]
    [InlineData("stringData: {user: x1}", "stringData", "(hidden)")]
    [InlineData("metadata: {name: login, annotations: {a: x1}}", "metadata", "{name: login, annotations: (hidden)}")]
    public void Nothing_that_a_Secret_holds_is_shown(string yaml, string field, string expected)
    {
        var content = Written.Map(yaml);
        Assert.Equal(expected, ValueText.Of(SecretScope.Of(Secret).Show(content) is RegionRender.Syntax.YamlMapping shown ? shown[field] ?? shown : content));
    }

    [Theory]
    [InlineData("{spec: {password: x1}}", "{spec: {password: x2}}", "spec.password: (hidden) > (hidden)")]
    [InlineData("{spec: {secrets: [{name: x1, v: 1}]}}", "{spec: {secrets: [{name: x2, v: 1}]}}", "spec.secrets[0].name: (hidden) > (hidden)")]
    [InlineData("{spec: {passwords: [x1]}}", "{spec: {passwords: [x1, x2]}}", "+ spec.passwords[]: (hidden)")]
    [InlineData("{spec: {env: [{name: TOKEN, value: x1}]}}", "{spec: {env: [{name: TOKEN, value: x2}]}}", "spec.env[TOKEN].value: (hidden) > (hidden)")]
    [InlineData("{spec: {env: [{name: MODE, value: x1}]}}", "{spec: {env: [{name: TOKEN, value: x1}]}}", "- spec.env[MODE]: {name: MODE, value: x1}\n+ spec.env[TOKEN]: {name: TOKEN, value: (hidden)}")]
    [InlineData("{spec: {url: 'https://u:x1@a.b'}}", "{spec: {url: 'https://u:x2@a.b'}}", "spec.url: https://(hidden)@a.b > https://(hidden)@a.b")]
    [InlineData("{spec: {values: 'a: {{ x }}\n\npassword: x1'}}", "{spec: {values: 'a: {{ x }}\n\npassword: x2'}}", "spec.values: \"a: {{ x }}\\npassword: (hidden)\" > \"a: {{ x }}\\npassword: (hidden)\"")]
    public void That_a_secret_changes_is_told(string before, string after, string expected) =>
        Assert.Equal(expected, Written.Differences(Written.Cluster("shop"), before, after));

    private static string Shown(ManifestId id, string yaml)
    {
        var content = Written.Map(yaml);
        var shown = SecretScope.Of(id).Show(content) as RegionRender.Syntax.YamlMapping;
        return ValueText.Of(shown?["spec"] ?? content);
    }
}
