namespace RegionRender.Syntax;

/// <summary>How a text is read: all in which the estate's own YAML and that of Kubernetes differ. One is made for each text.</summary>
internal abstract class YamlDialect(LoaderFindings findings)
{
    protected LoaderFindings Findings => findings;

    /// <summary>True if a merge key merges; elsewhere it is a finding.</summary>
    public abstract bool TakesMerge(Location key);

    /// <summary>What to say of a key that a merge brings although it stands in the mapping.</summary>
    public virtual Diagnostic MergesAgain(Location location, YamlScalar key, Location first) => throw new InvalidOperationException("this dialect does not merge");

    /// <summary>What to say of a merge key with another value than mappings.</summary>
    public virtual Diagnostic MergesNoMapping(Location location) => throw new InvalidOperationException("this dialect does not merge");

    /// <summary>Reports what is wrong with a text before its first document.</summary>
    public virtual void CheckText(SourceText source)
    {
    }

    /// <summary>Reports what is wrong in front of a node outside of brackets.</summary>
    public virtual void CheckStart(SourceText source, int start)
    {
    }

    public virtual void CheckAnchor(string name, Location location)
    {
    }

    /// <summary>What a scalar is as a value.</summary>
    public abstract YamlScalar ReadScalar(in WrittenScalar written);

    /// <summary>What a scalar that is not null is as a key; null, and a finding, if it can't be one.</summary>
    public abstract YamlScalar? ReadKey(YamlScalar scalar);

    public abstract bool IsMergeKey(in WrittenScalar written);

    /// <summary>True for keys that may stand several times in a mapping.</summary>
    public abstract bool MayRepeat(string key);

    /// <summary>What to say of a key that stood before.</summary>
    public abstract Diagnostic Repeats(YamlScalar key, YamlScalar first);

    public abstract void CheckCollectionTag(string tag, bool isMapping, Location location);

    public abstract void CheckVersion(int major, int minor, Location location);

    /// <summary>What is wrong with the aliases of a document, or null.</summary>
    /// <param name="location">The last alias.</param>
    /// <param name="nodes">How many nodes the document has up to there, with all aliases expanded.</param>
    /// <param name="aliased">How many of them come from aliases.</param>
    public abstract Diagnostic? CheckAliases(Location location, long nodes, long aliased);
}
