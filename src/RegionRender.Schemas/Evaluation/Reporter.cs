using System.Text;
using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>Collects the findings of one instance, and knows the way from its root to the node that is being judged.</summary>
internal sealed class Reporter(Evaluation evaluation)
{
    private readonly List<Finding> _findings = [];
    private readonly List<PathStep> _path = [];
    private readonly HashSet<YamlNode> _blamed = new(ReferenceEqualityComparer.Instance);
    private HashSet<YamlNode> _spared = [];
    private readonly HashSet<(YamlMapping Mapping, string Name)> _misspelt = [];

    public Evaluation Evaluation { get; } = evaluation;

    public IReadOnlyList<Finding> Findings => _findings;

    public int Count => _findings.Count;

    public int DeepestFinding => _findings.Count == 0 ? 0 : _findings.Max(finding => finding.Depth);

    /// <summary>A reporter that stands at the same place and has found nothing yet, to try an alternative.</summary>
    public Reporter Fork()
    {
        var fork = new Reporter(Evaluation);
        fork._path.AddRange(_path);
        fork._spared = _spared;
        return fork;
    }

    /// <summary>From here on, nothing is said about these nodes.</summary>
    public void Spare(HashSet<YamlNode> nodes) => _spared = nodes;

    public void Take(Reporter fork)
    {
        _findings.AddRange(fork._findings);
        _blamed.UnionWith(fork._blamed);
        _misspelt.UnionWith(fork._misspelt);
    }

    public void Push(YamlScalar key) => _path.Add(new PathStep(key, -1, IsName: false));

    public void Push(int index) => _path.Add(new PathStep(null, index, IsName: false));

    /// <summary>Steps to a key itself instead of its value.</summary>
    public void PushName(YamlScalar key) => _path.Add(new PathStep(key, -1, IsName: true));

    /// <summary>Steps into a field and gives its value; the step is to be taken back whether the field is there or not.</summary>
    public YamlNode? Enter(YamlMapping owner, string field)
    {
        var isThere = owner.TryGet(field, out var entry);
        Push(isThere ? entry.Key : YamlScalar.String(field, owner.Location));
        return isThere ? entry.Value : null;
    }

    /// <summary>Steps into each mapping of a list in turn.</summary>
    public void ForEach(YamlSequence list, Action<YamlMapping> judge)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is not YamlMapping item)
                continue;
            Push(i);
            judge(item);
            Pop();
        }
    }

    /// <summary>Steps into each mapping of the list in a field, if it is there.</summary>
    public void ForEachIn(YamlMapping owner, string field, Action<YamlMapping> judge)
    {
        if (Enter(owner, field) is YamlSequence list)
            ForEach(list, judge);
        Pop();
    }

    public void Pop() => _path.RemoveAt(_path.Count - 1);

    /// <summary>The place of the node at the end of the path; a value that was not written at all stands at its key.</summary>
    public Place Place(YamlNode instance)
    {
        var key = _path.Count == 0 ? null : _path[^1].Key;
        var isWritten = instance.Location is { IsNone: false, Span.Length: > 0 };
        return new Place(isWritten || key is null ? instance.Location : key.Location, Subject());
    }

    /// <summary>Adds a finding; of a scalar only the first, since what else is wrong with it mostly follows.</summary>
    public void Add(YamlNode instance, Diagnostic diagnostic) => Add(instance, diagnostic, FindingReasons.Of(diagnostic.Rule));

    public void Add(YamlNode instance, Diagnostic diagnostic, FindingReason reason)
    {
        if (!_spared.Contains(instance) && (instance is not YamlScalar || _blamed.Add(instance)))
            _findings.Add(new Finding(diagnostic, FieldPath(), _path.Count, instance) { Reason = reason });
    }

    public void AddUnknownProperty(YamlScalar key, YamlMapping owner, IEnumerable<string> known)
    {
        var free = known.Where(name => !owner.Has(name)).ToList();
        var nearest = NearestName.Of(key.Text, free);
        if (nearest is not null)
            _misspelt.Add((owner, nearest));
        var ownerName = _path.Count > 1 ? SubjectAt(_path.Count - 2) : null;
        _findings.Add(new Finding(SchemaDiagnostics.UnknownProperty(key, ownerName, nearest, free), FieldPath(), _path.Count, key));
    }

    /// <summary>Adds a missing property, at the owner's key or, in a list, at its first property; a misspelt one is not missing.</summary>
    public void AddMissingProperty(YamlMapping owner, string name, FindingReason reason = FindingReason.Required)
    {
        if (_spared.Contains(owner) || _misspelt.Contains((owner, name)))
            return;
        var key = _path.Count == 0 ? null : _path[^1].Key;
        var location = key?.Location ?? (owner.Entries.Length > 0 ? owner.Entries[0].Key.Location : owner.Location);
        _findings.Add(new Finding(SchemaDiagnostics.MissingProperty(new Place(location, Subject()), name), FieldPath(name), _path.Count, owner, name) { Reason = reason });
    }

    /// <summary>Adds that properties exclude each other, at the last of them.</summary>
    public void AddTogether(YamlMapping owner, IReadOnlyCollection<string> names)
    {
        var keys = owner.Entries.Where(entry => names.Contains(entry.Key.Text)).Select(entry => entry.Key).ToList();
        if (keys.Count == 0)
            Add(owner, SchemaDiagnostics.FitsForbiddenForm(Place(owner), owner, default));
        else
            _findings.Add(new Finding(SchemaDiagnostics.ExcludeEachOther(keys), FieldPath(), _path.Count, owner));
    }

    /// <summary>The path as the API server writes it: <c>spec.services[0].name</c>.</summary>
    public string FieldPath(string? child = null)
    {
        var path = new StringBuilder();
        foreach (var step in _path)
        {
            if (step.Key is null)
                path.Append('[').Append(step.Index).Append(']');
            else
                path.Append(path.Length == 0 ? "" : ".").Append(step.Key.Text);
        }

        return child is null ? path.ToString() : path.Append(path.Length == 0 ? "" : ".").Append(child).ToString();
    }

    private string Subject() => SubjectAt(_path.Count - 1);

    private string SubjectAt(int last)
    {
        if (last < 0)
            return "the document";
        if (_path[last].IsName)
            return "a key of " + SubjectAt(last - 1);
        if (_path[last].Key is { } key)
            return SchemaDiagnostics.Quoted(key.Text);
        var owner = last > 0 && _path[last - 1].Key is { } list ? SchemaDiagnostics.Quoted(list.Text) : "the list";
        return $"item {_path[last].Index + 1} of {owner}";
    }

    private readonly record struct PathStep(YamlScalar? Key, int Index, bool IsName);
}
