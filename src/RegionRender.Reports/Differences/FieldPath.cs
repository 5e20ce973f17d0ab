using System.Buffers;
using System.Globalization;

namespace RegionRender.Reports;

/// <summary>Paths of fields, as people write them.</summary>
internal static class FieldPath
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-/");

    public static string Field(string path, string key)
    {
        if (key.Length == 0 || key.AsSpan().ContainsAnyExcept(Plain))
            return $"{path}[\"{key}\"]";
        return path.Length == 0 ? key : $"{path}.{key}";
    }

    /// <summary>An item that has a name.</summary>
    public static string Item(string path, string name) => $"{path}[{name}]";

    public static string Item(string path, int index) => $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]";

    /// <summary>An item that is told from others by its value alone.</summary>
    public static string AnyItem(string path) => $"{path}[]";
}
