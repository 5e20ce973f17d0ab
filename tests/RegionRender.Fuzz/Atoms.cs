using RegionRender.Syntax;

namespace RegionRender.Fuzz;

/// <summary>Values that are wrong, extreme or merely unexpected in most places of an estate.</summary>
internal static class Atoms
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "A", "-", ".", "..", "/", "null", "no", "012", "1e3", "a\nb", "a\r\nb", "é𝒳", "\u2028", "\u0001", "#", "{{ .Values.x }}", "${HOME}",
        "../../outside", "**/*.yaml", "*", "management", "kcm-system", "default", new string('x', 64), new string('y', 300), "a b", "a.b.c", "a/b/c", "-a", "a-",
        "9223372036854775808", "2026-01-01T00:00:00Z", "0 3 * * *", "oci://", "ssh://", "1.11.4", "1.4.0", "99.99.99",
        "${{", "}}", "${{ }}", "${{ 1 / 0 }}", "${{ vars }}", "${{ vars.nothing }}", "${{ matrix.site }}", "${{ cluster.name }}", "${{ region.labels }}", "${{ '${{' }}",
        "${{ [1, 2, 3].map(x, [1, 2, 3].map(y, x * y)) }}", "${{ 9223372036854775807 + 1 }}", "${{ 'a' + 1 }}", "${{ ((((((((((1)))))))))) }}", "${{ true ? 'a' : {'b': 1} }}",
        "x-${{ matrix.env }}-${{ vars.domain }}",
    ];

    private static readonly YamlNode[] Others =
    [
        YamlScalar.Null(Location.None), YamlScalar.Boolean(true, Location.None), YamlScalar.Boolean(false, Location.None),
        YamlScalar.Integer(0, Location.None), YamlScalar.Integer(-1, Location.None), YamlScalar.Integer(long.MaxValue, Location.None),
        new YamlScalar(YamlScalarKind.Float, "1.5", Location.None), new YamlScalar(YamlScalarKind.Float, ".inf", Location.None), new YamlScalar(YamlScalarKind.Float, ".nan", Location.None),
        new YamlMapping([], Location.None), new YamlSequence([], Location.None), Nested(60),
    ];

    public static YamlNode Any(Random random) =>
        random.Next(2) == 0 ? Others[random.Next(Others.Length)] : YamlScalar.String(AnyText(random), Location.None);

    public static string AnyText(Random random) => Texts[random.Next(Texts.Length)];

    private static YamlNode Nested(int depth)
    {
        YamlNode node = YamlScalar.String("deep", Location.None);
        for (; depth > 0; depth--)
            node = depth % 2 == 0 ? new YamlSequence([node], Location.None) : new YamlMapping([YamlEntry.Of("a", node)], Location.None);
        return node;
    }
}
