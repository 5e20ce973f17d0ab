using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace RegionRender.Fuzz;

/// <summary>Grows expressions that mostly fit together: <c>$i</c> stands for an expression of that type, <c>$x</c> for one of any.</summary>
internal static class CelGrammar
{
    private const int Depth = 6;

    // b bool, i int, u uint, d double, s string, y bytes, l list(int), w list(string), m map(string, int), z timestamp, g duration, o optional(int)
    private static readonly FrozenDictionary<char, string[]> Leaves = new Dictionary<char, string[]>
    {
        ['b'] = ["true", "false", "b", "has(n.a)", "has(n.c)"],
        ['i'] = ["0", "1", "2", "-1", "i", "e", "n.a", "9223372036854775807", "1000"],
        ['u'] = ["0u", "1u", "u", "18446744073709551615u"],
        ['d'] = ["0.0", "1.5", "d", "n.f", "-1e300", "double('NaN')"],
        ['s'] = ["''", "'a'", "s", "v", "n.b", "'añ😀'", "'a,b'", "'%s'", "'1'", "r'[a-c]+'", "'10.0.0.1'", "'2023-01-01T00:00:00Z'", "'1h'", "\"\"\"x\"\"\""],
        ['y'] = ["b''", "b'abc'", "y", "b'\\xff'"],
        ['l'] = ["l", "[]", "[1, 2, 3]", "lists.range(10)"],
        ['w'] = ["w", "['a', 'b']", "n.c", "[s, v]"],
        ['m'] = ["m", "{}", "{'a': 1}", "{'a': i, s: e}"],
        ['z'] = ["z", "timestamp('2024-02-29T12:00:00Z')", "timestamp(i)"],
        ['g'] = ["g", "duration('1h1m1s')", "duration('0')"],
        ['o'] = ["optional.none()", "optional.of(i)", "n.?a", "m.?a", "l[?0]"],
        ['x'] = ["x", "n.d", "n", "null", "x.a", "x['a']", "x[0]"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<char, string[]> Forms = new Dictionary<char, string[]>
    {
        ['b'] =
        [
            "$b && $b", "$b || $b", "!$b", "$i == $i", "$i < $i", "$i >= $d", "$u < $i", "$d <= $d", "$s == $s", "$s < $s", "$y < $y", "$l == $l", "$w != $w", "$m == $m", "$x == $x", "$z < $z", "$g >= $g", "$o == $o",
            "$i in $l", "$s in $w", "$s in $m", "$x in [$x, $x]", "has($m.a)", "has($x.a)", "$b ? $b : $b", "bool($s)", "$s.contains($s)", "$s.startsWith($s)", "$s.endsWith($s)", "$s.matches($s)", "matches($s, '^(a|b)+')",
            "$l.all(e, $b)", "$l.exists(e, $b)", "$l.exists_one(e, $b)", "$w.all(v, $b)", "$m.exists(v, $b)", "$l.all(i, e, $b)", "$m.exists(v, e, $b)", "$x.all(e, $b)", "$l.isSorted()", "$w.isSorted()",
            "sets.contains($l, $l)", "sets.intersects($w, $w)", "sets.equivalent($l, $l)", "isURL($s)", "isIP($s)", "isCIDR($s)", "isQuantity($s)", "isSemver($s)", "isSemver($s, $b)", "ip($s).isLoopback()",
            "cidr($s).containsIP($s)", "cidr($s) == cidr($s)", "quantity($s).isGreaterThan(quantity($s))", "semver($s).isLessThan(semver($s))", "format.dns1123Label().validate($s).hasValue()", "$o.hasValue()",
            "type($x) == type($x)", "math.isNaN($d)", "cel.bind(b, $b, $b)", "cel.bind(x, $x, $b)", "math.isFinite($d)", "url($s) == url($s)", "ip.isCanonical($s)",
        ],
        ['i'] =
        [
            "$i + $i", "$i - $i", "$i * $i", "$i / $i", "$i % $i", "-$i", "$b ? $i : $i", "size($s)", "$l.size()", "size($m)", "size($y)", "size($x)", "int($s)", "int($d)", "int($u)", "int($z)", "$l[$i]", "$m[$s]", "$m.a",
            "$l.sum()", "$l.min()", "$l.max()", "$l.indexOf($i)", "$w.lastIndexOf($s)", "$s.indexOf($s)", "$s.lastIndexOf($s, $i)", "$z.getFullYear()", "$z.getDayOfYear($s)", "$z.getHours('Europe/Berlin')", "$g.getSeconds()",
            "$g.getMilliseconds()", "$o.orValue($i)", "$o.value()", "math.greatest($i, $i, $i)", "math.least($l)", "math.abs($i)", "math.bitShiftLeft($i, $i)", "math.bitXor($i, $i)", "math.sign($i)", "cel.bind(e, $i, $i)",
            "quantity($s).asInteger()", "quantity($s).compareTo(quantity($s))", "ip($s).family()", "cidr($s).prefixLength()", "semver($s).major()", "$l.first().orValue($i)", "dyn($i)", "$m[?$s].orValue($i)",
        ],
        ['u'] = ["$u + $u", "$u - $u", "$u * $u", "$u / $u", "$u % $u", "uint($i)", "uint($s)", "uint($d)", "math.bitNot($u)", "math.bitShiftRight($u, $i)", "$b ? $u : $u", "[$u, $u].sum()"],
        ['d'] = ["$d + $d", "$d - $d", "$d * $d", "$d / $d", "-$d", "double($i)", "double($u)", "double($s)", "math.ceil($d)", "math.round($d)", "math.sqrt($i)", "[$d, $d].max()", "quantity($s).asApproximateFloat()", "$b ? $d : $d"],
        ['s'] =
        [
            "$s + $s", "string($i)", "string($d)", "string($b)", "string($y)", "string($z)", "string($g)", "string($u)", "$b ? $s : $s", "$w[$i]", "$s.charAt($i)", "$s.substring($i)", "$s.substring($i, $i)", "$s.lowerAscii()",
            "$s.upperAscii()", "$s.replace($s, $s)", "$s.replace($s, $s, $i)", "$s.trim()", "$s.reverse()", "$w.join($s)", "$w.join()", "$s.format([$x, $i, $s])", "'%s %d %x'.format([$x, $i, $s])", "'%.3f %e %o %b'.format([$d, $d, $i, $i])",
            "strings.quote($s)", "$s.find($s)", "url($s).getHost()", "url($s).getEscapedPath()", "string(ip($s))", "string(cidr($s))", "base64.encode($y)", "cel.bind(s, $s, $s)", "cel.bind(v, $s + $s, v + v)", "'%s'.format([type($x)])", "$w.min()",
        ],
        ['y'] = ["$y + $y", "bytes($s)", "base64.decode($s)", "$b ? $y : $y"],
        ['l'] =
        [
            "$l + $l", "[$i, $i]", "[$i, ?$o]", "$l.map(e, $i)", "$l.filter(e, $b)", "$l.map(e, $b, $i)", "$w.map(v, $i)", "$m.map(v, $i)", "$l.transformList(i, e, $i)", "$l.sort()", "$l.reverse()", "$l.distinct()", "$l.slice($i, $i)",
            "[$l, $l].flatten()", "lists.range($i)", "lists.range(100)", "$l.sortBy(e, $i)", "$b ? $l : $l", "cel.bind(l, $l, $l)", "cel.bind(l, $l + $l, l + l)", "[$o, $o].unwrapOpt()", "$m.transformList(v, e, $b, $i)",
        ],
        ['w'] = ["$w + $w", "[$s, $s, $s]", "$w.map(v, $s)", "$l.map(e, $s)", "$w.filter(v, $b)", "$m.map(v, v)", "$s.split($s)", "$s.split($s, $i)", "$s.findAll($s)", "$s.findAll($s, $i)", "$w.sort()", "$w.distinct()", "$w.sortBy(v, $i)", "$b ? $w : $w"],
        ['m'] = ["{$s: $i}", "{$s: $i, $s: $i}", "{?$s: $o}", "$m.transformMap(v, e, $i)", "$m.transformMap(v, e, $b, $i)", "$w.transformMapEntry(i, v, {v: i})", "$b ? $m : $m", "cel.bind(m, $m, $m)"],
        ['z'] = ["timestamp($s)", "timestamp($i)", "$z + $g", "$g + $z", "$z - $g", "$b ? $z : $z"],
        ['g'] = ["duration($s)", "$g + $g", "$g - $g", "$z - $z", "$b ? $g : $g", "[$g, $g].sum()"],
        ['o'] = ["optional.of($i)", "optional.ofNonZeroValue($i)", "$o.or($o)", "$o.optMap(e, $i)", "$o.optFlatMap(e, $o)", "$m[?$s]", "$l[?$i]", "$b ? $o : $o", "$l.last()"],
        ['x'] =
        [
            "dyn($i)", "dyn($s)", "dyn($l)", "[$x, $x]", "{'a': $x}", "{$s: $x}", "$x.a", "$x[$i]", "$x[$s]", "$x.?a", "$x[?$i]", "$x + $x", "$x - $x", "$x < $x", "$b ? $x : $x", "$x.map(e, $x)", "$x.filter(e, $b)", "type($x)", "optional.of($x)",
            "$m", "$w", "$z", "$g", "$d", "$u", "$y", "$b", "cel.bind(x, $x, $x)", "cel.bind(x, [$x, $x], [x, x])", "cel.bind(x, {'a': $x}, {'a': x, 'b': x})", "url($s).getQuery()", "[$x].flatten()", "dyn([$x, $x]).sort()", "-$x", "!$x", "size($x)", "$x.size()",
        ],
    }.ToFrozenDictionary();

    public static string Make(Random random)
    {
        var text = new StringBuilder();
        Grow(text, "bbbidswlmox"[random.Next(11)], random.Next(1, Depth + 1), random);
        return text.ToString();
    }

    private static void Grow(StringBuilder text, char type, int depth, Random random)
    {
        // Now and then something of another type stands where it does not belong.
        if (random.Next(40) == 0)
            type = Leaves.Keys[random.Next(Leaves.Count)];
        if (depth == 0 || random.Next(6) == 0)
        {
            text.Append(random.Next(12) == 0 && type == 's' ? Quoted(CelValues.AnyText(random)) : Leaves[type][random.Next(Leaves[type].Length)]);
            return;
        }

        var form = Forms[type][random.Next(Forms[type].Length)];
        text.Append('(');
        for (var i = 0; i < form.Length; i++)
        {
            if (form[i] == '$')
                Grow(text, form[++i], depth - 1, random);
            else
                text.Append(form[i]);
        }

        text.Append(')');
    }

    private static string Quoted(string text) =>
        "'" + string.Concat(text.Select(unit => unit is '\'' or '\\' or < ' ' ? $"\\u{((int)unit).ToString("x4", CultureInfo.InvariantCulture)}" : unit.ToString())) + "'";
}
