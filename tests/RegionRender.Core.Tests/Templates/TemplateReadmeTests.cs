using RegionRender.Core.Subjects;

namespace RegionRender.Core.Tests.Templates;

/// <summary>The table of <c>templates/README.md</c> is what the records describe.</summary>
public class TemplateReadmeTests
{
    [Fact]
    public void The_table_of_values_names_what_the_records_describe() => Assert.Equal(
        AllSubjects.Common.Concat(AllSubjects.All).SelectMany(shape => shape.Fields, Row),
        MarkdownTable.Below(RepositoryFolder.Of("templates", "README.md"), "## Values").Select(cells => string.Join(" | ", cells)));

    private static string Row(ISubjectShape shape, SubjectField field)
    {
        var inner = field.Inner.IsEmpty ? "" : $": {string.Join(", ", field.Inner.Select(item => $"`{item.Name}`{Mark(item)}"))}";
        return $"`{shape.Name}.{field.Name}`{Mark(field)} | {field.Form}{inner} | {field.Doc}";
    }

    private static string Mark(SubjectField field) => field.IsOptional ? "?" : "";
}
