using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Core.Estates;

/// <summary>Reads part files, each once however often it is included.</summary>
internal sealed class PartReader(NamedFiles files, DiagnosticBag bag)
{
    private readonly SortedDictionary<string, YamlMapping?> _parts = new(StringComparer.Ordinal);
    private readonly List<Include> _includes = [];
    private bool _hasUnreadPart;

    /// <summary>The parts in the order of their paths, whatever the order in which they are included.</summary>
    public IEnumerable<YamlMapping> Parts => _parts.Values.OfType<YamlMapping>();

    public IReadOnlyList<Include> Includes => _includes;

    /// <summary>True if a part could not be read.</summary>
    public bool IsIncomplete => _hasUnreadPart || files.IsIncomplete;

    public void ReadAllIncludedBy(string entryPath, YamlMapping entry)
    {
        var waiting = new Queue<(string Path, YamlMapping Node)>([(entryPath, entry)]);
        while (waiting.TryDequeue(out var file))
        {
            foreach (var (path, written) in IncludesOf(file.Path, file.Node))
            {
                _includes.Add(new Include(file.Path, path, written));
                if (path != entryPath && !_parts.ContainsKey(path) && (_parts[path] = Read(path, written)) is { } part)
                    waiting.Enqueue((path, part));
            }
        }
    }

    private IEnumerable<(string Path, Located<string> Written)> IncludesOf(string including, YamlMapping node)
    {
        foreach (var item in node.Items("include"))
        {
            if (item is not YamlScalar { IsString: true } scalar || bag.HasErrorIn(item.Location))
                continue;
            var written = new Located<string>(scalar.Text, scalar.Location);
            foreach (var path in files.Find(written))
            {
                // A pattern means the other files of its folder.
                if (path != including || !FilePattern.HasWildcard(written.Value))
                    yield return (path, written);
            }
        }
    }

    private YamlMapping? Read(string path, Located<string> written)
    {
        if (files.Read(path, written) is { } source && EstateLoader.ReadMapping(source, bag) is { } mapping)
        {
            var part = WithoutSettings(mapping);
            EstateSchema.Report(part, EstateSchema.Part, bag);
            return part;
        }

        _hasUnreadPart = true;
        return null;
    }

    private YamlMapping WithoutSettings(YamlMapping part)
    {
        var lists = ImmutableArray.CreateBuilder<YamlEntry>(part.Entries.Length);
        foreach (var entry in part.Entries)
        {
            if (EstateSchema.IsSetting(entry.Key.Text))
                bag.Add(LoadingDiagnostics.IsASetting(entry.Key));
            else
                lists.Add(entry);
        }

        return lists.Count == part.Entries.Length ? part : new YamlMapping(lists.DrainToImmutable(), part.Location);
    }
}

/// <summary>One file includes another.</summary>
internal sealed record Include(string Including, string Included, Located<string> Written);
