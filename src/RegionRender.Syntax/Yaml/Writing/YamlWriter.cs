using System.Collections.Immutable;

namespace RegionRender.Syntax;

/// <summary>
/// Writes YAML in one canonical form: block style, two spaces, strings quoted wherever a YAML 1.1 or 1.2 reader would take them
/// for something else. The same data gives the same bytes. One writer may fill its buffer many times; it is not thread-safe.
/// </summary>
internal sealed class YamlWriter
{
    private const int Step = 2;

    // Simple keys end at 1024 characters; an escape takes up to six of them.
    private const int LongestSimpleKey = 128;

    private readonly Utf8Buffer _buffer = new();
    private bool _hasDocument;

    /// <summary>What was written since the last <see cref="Clear"/>; overwritten by what is written after it.</summary>
    public ReadOnlySpan<byte> Written => _buffer.Written;

    /// <summary>A document as bytes, under an optional comment line.</summary>
    public static byte[] ToBytes(YamlNode document, string? comment = null) => ToBytes([document], comment);

    /// <summary>Several documents as bytes, with <c>---</c> between them, under an optional comment line.</summary>
    public static byte[] ToBytes(ImmutableArray<YamlNode> documents, string? comment = null)
    {
        var writer = new YamlWriter();
        if (comment is not null)
            writer.WriteComment(comment);
        foreach (var document in documents)
            writer.WriteDocument(document);
        return writer.Written.ToArray();
    }

    /// <summary>Empties the buffer for the next file.</summary>
    public void Clear()
    {
        _buffer.Clear();
        _hasDocument = false;
    }

    /// <summary>Writes each line of a text as a comment.</summary>
    public void WriteComment(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            _buffer.Append(line.IsEmpty ? "#"u8 : "# "u8);
            _buffer.Append(line);
            _buffer.Append((byte)'\n');
        }
    }

    /// <summary>Writes a document; every one after the first begins with <c>---</c>.</summary>
    public void WriteDocument(YamlNode document)
    {
        if (_hasDocument)
            _buffer.Append("---\n"u8);
        _hasDocument = true;
        switch (document)
        {
            case YamlMapping { Entries.Length: > 0 } mapping:
                WriteEntries(mapping, 0, continuesLine: false);
                break;
            case YamlSequence { Items.Length: > 0 } sequence:
                WriteItems(sequence, 0, continuesLine: false);
                break;
            case YamlScalar { IsString: true } scalar:
                // A literal block at the root has no parent to be indented from, and readers differ about its indicator.
                ScalarText.WriteInline(_buffer, scalar.Text);
                _buffer.Append((byte)'\n');
                break;
            default:
                WriteInline(document, 0);
                break;
        }
    }

    private void WriteEntries(YamlMapping mapping, int indent, bool continuesLine)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!continuesLine)
                _buffer.AppendSpaces(indent);
            continuesLine = false;
            WriteKey(entry.Key.Text, indent);
            switch (entry.Value)
            {
                case YamlMapping { Entries.Length: > 0 } child:
                    _buffer.Append((byte)'\n');
                    WriteEntries(child, indent + Step, continuesLine: false);
                    break;
                case YamlSequence { Items.Length: > 0 } child:
                    _buffer.Append((byte)'\n');
                    WriteItems(child, indent + Step, continuesLine: false);
                    break;
                default:
                    _buffer.Append((byte)' ');
                    WriteInline(entry.Value, indent);
                    break;
            }
        }
    }

    private void WriteItems(YamlSequence sequence, int indent, bool continuesLine)
    {
        foreach (var item in sequence.Items)
        {
            if (!continuesLine)
                _buffer.AppendSpaces(indent);
            continuesLine = false;
            _buffer.Append("- "u8);
            switch (item)
            {
                case YamlMapping { Entries.Length: > 0 } child:
                    WriteEntries(child, indent + Step, continuesLine: true);
                    break;
                case YamlSequence { Items.Length: > 0 } child:
                    WriteItems(child, indent + Step, continuesLine: true);
                    break;
                default:
                    WriteInline(item, indent);
                    break;
            }
        }
    }

    // Keys of Kubernetes objects are strings, so a key that looks like a number or a boolean is quoted like any other string.
    private void WriteKey(string key, int indent)
    {
        if (key.Length <= LongestSimpleKey)
        {
            ScalarText.WriteInline(_buffer, key);
            _buffer.Append((byte)':');
            return;
        }

        _buffer.Append("? "u8);
        ScalarText.WriteInline(_buffer, key);
        _buffer.Append((byte)'\n');
        _buffer.AppendSpaces(indent);
        _buffer.Append((byte)':');
    }

    /// <summary>Writes what begins on the current line, with the line's end: a scalar or an empty collection.</summary>
    private void WriteInline(YamlNode node, int indent)
    {
        switch (node)
        {
            case YamlMapping:
                _buffer.Append("{}"u8);
                break;
            case YamlSequence:
                _buffer.Append("[]"u8);
                break;
            case YamlScalar { Kind: YamlScalarKind.String } scalar when LiteralBlock.CanHold(scalar.Text):
                LiteralBlock.Write(_buffer, scalar.Text, indent + Step);
                return;
            case YamlScalar { Kind: YamlScalarKind.Integer or YamlScalarKind.Float } scalar:
                NumberText.Write(_buffer, scalar);
                break;
            case YamlScalar { Kind: YamlScalarKind.Boolean } scalar:
                _buffer.Append(scalar.IsTrue ? "true"u8 : "false"u8);
                break;
            case YamlScalar { Kind: YamlScalarKind.Null }:
                _buffer.Append("null"u8);
                break;
            case YamlScalar scalar:
                ScalarText.WriteInline(_buffer, scalar.Text);
                break;
        }

        _buffer.Append((byte)'\n');
    }
}
