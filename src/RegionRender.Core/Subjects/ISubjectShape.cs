using System.Collections.Immutable;
using RegionRender.Cel;

namespace RegionRender.Core.Subjects;

/// <summary>The description of a subject, whatever its record.</summary>
internal interface ISubjectShape
{
    /// <summary>As templates and their catalog name it.</summary>
    string Name { get; }

    ImmutableArray<SubjectField> Fields { get; }

    CelType Type { get; }
}
