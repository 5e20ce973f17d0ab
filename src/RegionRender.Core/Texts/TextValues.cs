using System.Collections.Immutable;
using Scriban.Runtime;

namespace RegionRender.Core.Texts;

/// <summary>What a text template is given, by name. Texts are escaped for Markdown as they come in, so that no template can forget it.</summary>
internal sealed class TextValues
{
    private readonly ImmutableArray<KeyValuePair<string, object>> _entries;

    private TextValues(ImmutableArray<KeyValuePair<string, object>> entries) => _entries = entries;

    public static TextValues None { get; } = new([]);

    public TextValues With(string name, string text) => WithValue(name, MarkdownText.Escape(text));

    public TextValues With(string name, TextValues values) => WithValue(name, values.ToScript());

    public TextValues With(string name, IEnumerable<TextValues> items) => WithValue(name, new ScriptArray(items.Select(item => item.ToScript())) { IsReadOnly = true });

    /// <summary>As an object of Scriban's, made entry by entry: nothing of ours is reflected on, and nothing can be changed by a template.</summary>
    public ScriptObject ToScript()
    {
        var script = new ScriptObject();
        foreach (var (name, value) in _entries)
            script.SetValue(name, value, readOnly: true);
        script.IsReadOnly = true;
        return script;
    }

    private TextValues WithValue(string name, object value) => new(_entries.Add(new(name, value)));
}
