using System.Collections.Immutable;
using RegionRender.Cel;

namespace RegionRender.Core.Subjects;

/// <summary>A value that templates may name.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Form">Its type in words.</param>
/// <param name="Type">Its type for expressions.</param>
/// <param name="Doc">What it is.</param>
internal sealed record SubjectField(string Name, string Form, CelType Type, string Doc)
{
    /// <summary>True if it may be absent.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The values inside of it, or of each item.</summary>
    public ImmutableArray<SubjectField> Inner { get; init; } = [];
}
