using System.Buffers;

namespace RegionRender.Kubernetes;

/// <summary>
/// One mail address as Go's net/mail reads it: alone, behind a name, or as the only one of a group. Names, comments and quotes are
/// those of RFC 5322, with letters of all scripts.
/// </summary>
internal ref struct MailAddress(string text)
{
    // No part of a word: blanks and other control characters, and what the grammar needs itself.
    private static readonly SearchValues<char> Specials =
        SearchValues.Create([.. Enumerable.Range(0, ' ' + 1).Select(code => (char)code), .. "()<>[]:;@\\,\"\x7F"]);

    private ReadOnlySpan<char> _rest = text;

    public static bool IsValid(string text)
    {
        var address = new MailAddress(text);
        return address.Read(mayBeGroup: true) == 1 && address.SkipComments() && address._rest.IsEmpty;
    }

    // How many addresses there are; -1 if that can't be read.
    private int Read(bool mayBeGroup)
    {
        SkipBlanks();
        var start = _rest;
        if (ReadPlain())
        {
            SkipBlanks();
            return !_rest.StartsWith("(") || (Take('(') && SkipComment()) ? 1 : -1;
        }

        _rest = start;
        if (!_rest.StartsWith("<") && !ReadName())
            return -1;
        SkipBlanks();
        if (mayBeGroup && Take(':'))
            return ReadGroup();
        return Take('<') && ReadPlain() && Take('>') ? 1 : -1;
    }

    private int ReadGroup()
    {
        SkipBlanks();
        if (Take(';'))
            return 0;
        for (var count = 0; ;)
        {
            var read = Read(mayBeGroup: false);
            if (read < 0 || !SkipComments())
                return -1;
            count += read;
            if (Take(';'))
                return count;
            if (!Take(','))
                return -1;
        }
    }

    private bool ReadPlain()
    {
        SkipBlanks();
        var hasLocalPart = _rest.StartsWith("\"") ? ReadQuoted() > 0 : ReadDottedAtom();
        if (!hasLocalPart || !Take('@'))
            return false;
        SkipBlanks();
        return _rest.StartsWith("[") ? ReadLiteral() : ReadDottedAtom();
    }

    private bool ReadName()
    {
        for (var words = 0; ; words++)
        {
            if (words > 0 && !SkipComments())
                return false;
            SkipBlanks();
            var before = _rest;
            if (_rest.StartsWith("\"") ? ReadQuoted() >= 0 : ReadAtom().Length > 0)
                continue;
            _rest = before;
            return words > 0;
        }
    }

    private bool ReadDottedAtom()
    {
        var atom = ReadAtom();
        return !atom.IsEmpty && atom[0] != '.' && atom[^1] != '.' && !atom.Contains("..", StringComparison.Ordinal);
    }

    private ReadOnlySpan<char> ReadAtom()
    {
        var end = _rest.IndexOfAny(Specials);
        var atom = end < 0 ? _rest : _rest[..end];
        _rest = _rest[atom.Length..];
        return atom;
    }

    // The number of characters between the quotes; -1 if they don't end.
    private int ReadQuoted()
    {
        var count = 0;
        for (var i = 1; i < _rest.Length; i++)
        {
            if (_rest[i] == '"')
            {
                _rest = _rest[(i + 1)..];
                return count;
            }

            if (_rest[i] == '\\')
                i++;
            if (i == _rest.Length || (_rest[i] < ' ' && _rest[i] != '\t') || _rest[i] == '\x7F')
                return -1;
            count++;
        }

        return -1;
    }

    // Which address an IPv6 one needs before it differs between versions of Go: with the tag and without.
    private bool ReadLiteral()
    {
        var end = _rest.IndexOf(']');
        if (end < 0)
            return false;
        var address = _rest[1..end].ToString();
        _rest = _rest[(end + 1)..];
        return AddressFormats.IsIpv4(address) || AddressFormats.IsIpv6(address.StartsWith("IPv6:", StringComparison.Ordinal) ? address[5..] : address);
    }

    private bool SkipComments()
    {
        SkipBlanks();
        while (Take('('))
        {
            if (!SkipComment())
                return false;
            SkipBlanks();
        }

        return true;
    }

    private bool SkipComment()
    {
        var depth = 1;
        var i = 0;
        for (; i < _rest.Length && depth > 0; i++)
        {
            if (_rest[i] == '\\' && i + 1 < _rest.Length)
                i++;
            else if (_rest[i] is '(' or ')')
                depth += _rest[i] == '(' ? 1 : -1;
        }

        _rest = _rest[i..];
        return depth == 0;
    }

    private bool Take(char character)
    {
        if (_rest.IsEmpty || _rest[0] != character)
            return false;
        _rest = _rest[1..];
        return true;
    }

    private void SkipBlanks() => _rest = _rest.TrimStart(" \t");
}
