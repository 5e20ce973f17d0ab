using System.Globalization;
using RegionRender.Syntax;

namespace RegionRender.Reports;

/// <summary>A text of several lines that is no document: of it only the lines between the first and the last that differ are told.</summary>
internal static class TextLines
{
    /// <summary>The difference of two texts that may be shown.</summary>
    public static FieldDifference Changed(string path, YamlScalar before, YamlScalar after)
    {
        var (old, now) = (before.Text.Split('\n'), after.Text.Split('\n'));
        var shown = SecretText.Hide(path);
        // Lines that are all hidden look the same although they differ.
        if ((old.Length == 1 && now.Length == 1) || before.Text == after.Text)
            return new FieldDifference(shown, before, after);
        var start = 0;
        while (start < Math.Min(old.Length, now.Length) && old[start] == now[start])
            start++;
        var (oldEnd, newEnd) = (old.Length, now.Length);
        while (oldEnd > start && newEnd > start && old[oldEnd - 1] == now[newEnd - 1])
            (oldEnd, newEnd) = (oldEnd - 1, newEnd - 1);
        var line = (start + 1).ToString(CultureInfo.InvariantCulture);
        return new FieldDifference($"{shown} (line {line})", Part(old[start..oldEnd], before), Part(now[start..newEnd], after));
    }

    private static YamlScalar? Part(string[] lines, YamlScalar whole) =>
        lines.Length == 0 ? null : YamlScalar.String(string.Join('\n', lines), whole.Location);
}
