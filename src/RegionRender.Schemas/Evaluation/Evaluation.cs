using RegionRender.Syntax;

namespace RegionRender.Schemas;

/// <summary>The state of one evaluation: the dynamic scope, and how deep it is.</summary>
internal sealed class Evaluation
{
    // Documents are at most a hundred levels deep, and few schemas need more than three references a level;
    // what goes deeper is a schema that refers to itself without end.
    private const int DepthLimit = 1_500;

    // A document of ten thousand clusters takes some million steps; schemas whose alternatives multiply take more than anyone can wait for.
    private const int StepLimit = 50_000_000;

    private readonly List<SchemaScope> _scope = [];
    private readonly List<int> _returns = [];
    private int _depth;
    private int _steps;
    private HashSet<YamlNode>? _seen;

    /// <summary>The resources entered, outermost first.</summary>
    public List<SchemaScope> Scope => _scope;

    /// <summary>True once the evaluation went too deep or on for too long; it then ends as quickly as it can.</summary>
    public bool IsExhausted { get; private set; }

    public bool TryEnter(SchemaScope resource)
    {
        if (IsExhausted || _depth >= DepthLimit || ++_steps > StepLimit)
        {
            IsExhausted = true;
            return false;
        }

        _depth++;
        if (_scope.Count == 0 || !ReferenceEquals(_scope[^1], resource))
        {
            _scope.Add(resource);
            _returns.Add(_depth);
        }

        return true;
    }

    public void Leave()
    {
        if (_returns[^1] == _depth)
        {
            _scope.RemoveAt(_scope.Count - 1);
            _returns.RemoveAt(_returns.Count - 1);
        }

        _depth--;
    }

    /// <summary>An empty set for comparing items, the same one each time: nothing is evaluated while it is in use.</summary>
    public HashSet<YamlNode> EmptySet()
    {
        _seen ??= new HashSet<YamlNode>(JsonEquality.Instance);
        _seen.Clear();
        return _seen;
    }
}
