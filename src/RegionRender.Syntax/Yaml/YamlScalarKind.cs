namespace RegionRender.Syntax;

/// <summary>The types of the YAML 1.2 core schema.</summary>
public enum YamlScalarKind
{
    String,
    Null,
    Boolean,
    Integer,
    Float,
}
