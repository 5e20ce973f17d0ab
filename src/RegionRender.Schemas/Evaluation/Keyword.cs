using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>One rule of a schema, compiled. Judging allocates nothing; reporting may take its time.</summary>
internal abstract class Keyword
{
    /// <summary>True if nothing more is to be said about a node that breaks this rule: the rest would only follow.</summary>
    public virtual bool EndsReport => false;

    /// <summary>True if this rule is only worth a word when everything before it holds.</summary>
    public virtual bool FollowsFromOthers => false;

    /// <summary>The schema that this keyword only refers to.</summary>
    public virtual SchemaNode? ReferenceTarget => null;

    public abstract bool IsValid(YamlNode instance, Evaluation evaluation);

    /// <summary>Says what is wrong, and nothing about an instance that keeps the rule.</summary>
    public abstract void Report(YamlNode instance, Reporter reporter);

    /// <summary>Marks the properties or items that this keyword evaluates in an instance that is valid against it.</summary>
    public virtual void MarkEvaluated(YamlNode instance, bool[] evaluated, Evaluation evaluation)
    {
    }

    /// <summary>Adds what this keyword demands of an instance, by which the branch that was meant is found.</summary>
    public virtual void Describe(SchemaShape shape)
    {
    }
}
