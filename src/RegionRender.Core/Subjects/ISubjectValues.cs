using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A record that templates are given.</summary>
internal interface ISubjectValues
{
    /// <summary>The estate place that it comes from.</summary>
    Location Location { get; }

    /// <summary>What stands beside its fields, as the user wrote it.</summary>
    IEnumerable<YamlEntry> More => [];
}
