namespace RegionRender.Syntax;

/// <summary>The tags of the YAML 1.2 core schema.</summary>
internal static class ScalarTags
{
    /// <summary>The type that a tag asks for; null for an unknown tag. The tag <c>!</c> makes any scalar a string.</summary>
    public static YamlScalarKind? KindOf(string tag) => tag switch
    {
        "!" or "tag:yaml.org,2002:str" => YamlScalarKind.String,
        "tag:yaml.org,2002:null" => YamlScalarKind.Null,
        "tag:yaml.org,2002:bool" => YamlScalarKind.Boolean,
        "tag:yaml.org,2002:int" => YamlScalarKind.Integer,
        "tag:yaml.org,2002:float" => YamlScalarKind.Float,
        _ => null,
    };

    public static bool Accepts(YamlScalarKind kind, string text) => kind switch
    {
        YamlScalarKind.String => true,
        YamlScalarKind.Float => CoreSchema.KindOf(text) is YamlScalarKind.Float or YamlScalarKind.Integer,
        _ => CoreSchema.KindOf(text) == kind,
    };

    /// <summary>The tag as people write it.</summary>
    public static string Shorten(string tag) => tag.Replace("tag:yaml.org,2002:", "!!", StringComparison.Ordinal);

    public static string Name(YamlScalarKind kind) => kind switch
    {
        YamlScalarKind.Null => "null",
        YamlScalarKind.Boolean => "a boolean",
        YamlScalarKind.Integer => "an integer",
        YamlScalarKind.Float => "a number",
        _ => "a string",
    };
}
