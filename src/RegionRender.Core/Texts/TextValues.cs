using System.Collections.Immutable;
using Scriban.Runtime;

namespace RegionRender.Core.Texts;

/// <summary>What a text template is given, by name. Texts are escaped as they come in, so that no template can forget it.</summary>
internal sealed class TextValues
{
    private readonly Func<string, string> _escape;
    private readonly ImmutableArray<KeyValuePair<string, object>> _entries;

    private TextValues(Func<string, string> escape, ImmutableArray<KeyValuePair<string, object>> entries) => (_escape, _entries) = (escape, entries);

    /// <summary>For a page in Markdown.</summary>
    public static TextValues None { get; } = EscapedBy(MarkdownText.Escape);

    /// <summary>For a text in which the users' own words must be written in another way.</summary>
    public static TextValues EscapedBy(Func<string, string> escape) => new(escape, []);

    public TextValues With(string name, string text) => WithValue(name, _escape(text));

    public TextValues With(string name, TextValues values) => WithValue(name, values.ToScript());

    public TextValues With(string name, IEnumerable<TextValues> items) => WithValue(name, new ScriptArray(items.Select(item => item.ToScript())) { IsReadOnly = true });

    public TextValues With(string name, IEnumerable<string> texts) => WithValue(name, new ScriptArray(texts.Select(_escape)) { IsReadOnly = true });

    /// <summary>For a condition, or to be printed.</summary>
    public TextValues With(string name, int number) => WithValue(name, number);

    /// <summary>For a condition.</summary>
    public TextValues With(string name, bool isTrue) => WithValue(name, isTrue);

    /// <summary>What is written as it is: markup of ours, in which the users' words are escaped already.</summary>
    public TextValues WithMarkup(string name, string markup) => WithValue(name, markup);

    /// <summary>As an object of Scriban's, made entry by entry: nothing of ours is reflected on, and nothing can be changed by a template.</summary>
    public ScriptObject ToScript()
    {
        var script = new ScriptObject();
        foreach (var (name, value) in _entries)
            script.SetValue(name, value, readOnly: true);
        script.IsReadOnly = true;
        return script;
    }

    private TextValues WithValue(string name, object value) => new(_escape, _entries.Add(new(name, value)));
}
