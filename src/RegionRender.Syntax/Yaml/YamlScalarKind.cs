namespace RegionRender.Syntax;

/// <summary>The types of the YAML 1.2 core schema.</summary>
public enum YamlScalarKind
{
    /// <summary>Text: whatever is quoted, and what looks like none of the others.</summary>
    String,

    /// <summary><c>null</c>, <c>~</c>, or nothing.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>; <c>yes</c> and <c>on</c> are strings.</summary>
    Boolean,

    /// <summary>A whole number of any length, decimal, octal (<c>0o14</c>) or hexadecimal (<c>0x1F</c>).</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent, <c>.inf</c> or <c>.nan</c>.</summary>
    Float,
}
