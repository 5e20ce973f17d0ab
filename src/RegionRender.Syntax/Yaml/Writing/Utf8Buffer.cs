using System.Text;

namespace RegionRender.Syntax;

/// <summary>A growing buffer of UTF-8 that is cleared and filled again, so that writing a file allocates nothing.</summary>
internal sealed class Utf8Buffer
{
    private byte[] _bytes = new byte[4096];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Append(byte value)
    {
        if (_length == _bytes.Length)
            Grow(1);
        _bytes[_length++] = value;
    }

    public void Append(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Reserve(value.Length));
        _length += value.Length;
    }

    public void Append(ReadOnlySpan<char> text) => _length += Encoding.UTF8.GetBytes(text, Reserve(Encoding.UTF8.GetMaxByteCount(text.Length)));

    public void AppendSpaces(int count)
    {
        Reserve(count)[..count].Fill((byte)' ');
        _length += count;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _length < count)
            Grow(count);
        return _bytes.AsSpan(_length);
    }

    private void Grow(int count) => Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + count));
}
