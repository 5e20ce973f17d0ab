namespace RegionRender.Cel;

/// <summary>Values of variables. Scopes chain: a binding hides one of the same name below it, and making one copies nothing.</summary>
public sealed class CelActivation
{
    private readonly string _name;
    private readonly CelValue _value;
    private readonly CelActivation? _parent;

    private CelActivation(string name, CelValue value, CelActivation? parent)
    {
        _name = name;
        _value = value;
        _parent = parent;
    }

    /// <summary>No variables at all.</summary>
    public static CelActivation Empty { get; } = new("", CelValue.Null, null);

    /// <summary>A scope inside this one with one more variable.</summary>
    public CelActivation With(string name, CelValue value) => new(name, value, this);

    /// <summary>The value of a variable, in this scope or one around it; false if it has none.</summary>
    public bool TryGet(string name, out CelValue value)
    {
        for (var scope = this; scope._parent is not null; scope = scope._parent)
        {
            if (scope._name == name)
            {
                value = scope._value;
                return true;
            }
        }

        value = default;
        return false;
    }
}
