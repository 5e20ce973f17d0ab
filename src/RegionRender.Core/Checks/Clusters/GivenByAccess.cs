using RegionRender.Core.Estates;

namespace RegionRender.Core.Checks;

/// <summary>What the rules of <c>access</c> bring to namespaces.</summary>
internal sealed class GivenByAccess
{
    private readonly HashSet<(string Namespace, string Name)> _given = [];
    private readonly HashSet<string> _uncertain = new(StringComparer.Ordinal);
    private readonly bool _isIncomplete;

    /// <summary>Reads the rules.</summary>
    /// <param name="estate">The estate.</param>
    /// <param name="names">The names that each reference of a rule brings; null where the reference leads nowhere, which is reported elsewhere.</param>
    public GivenByAccess(Estate estate, Func<AccessRule, IEnumerable<IEnumerable<string>?>> names)
    {
        _isIncomplete = estate.MayExist("access", "");
        foreach (var rule in estate.Access)
        {
            foreach (var brought in names(rule))
            {
                foreach (var target in rule.Namespaces)
                    Add(target.Value, brought);
            }
        }
    }

    /// <summary>True if the namespace gets it, or may get it by a rule that is wrong anyway.</summary>
    public bool MayHave(string @namespace, string name) => _isIncomplete || _uncertain.Contains(@namespace) || _given.Contains((@namespace, name));

    private void Add(string target, IEnumerable<string>? names)
    {
        if (names is null)
            _uncertain.Add(target);
        foreach (var name in names ?? [])
            _given.Add((target, name));
    }
}
