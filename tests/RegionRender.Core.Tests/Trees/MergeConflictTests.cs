using System.Text;
using RegionRender.Core.Trees;

namespace RegionRender.Core.Tests.Trees;

public sealed class MergeConflictTests
{
    [Theory]
    [InlineData("a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> theirs\nd\n", "a\nb\nd\n", "a\nc\nd\n")]
    [InlineData("<<<<<<< HEAD\n=======\nc\n>>>>>>> theirs\n", "", "c\n")]
    [InlineData("<<<<<<<\r\nb\r\n=======\r\nc\r\n>>>>>>>\r\n", "b\r\n", "c\r\n")]
    [InlineData("<<<<<<< a\nb\n||||||| base\n<<<<<<<<< a\nx\n=========\ny\n>>>>>>>>> b\n=======\nc\n>>>>>>> b\n", "b\n", "c\n")]
    [InlineData("<<<<<<< a\n1\n=======\n2\n>>>>>>> b\nm\n<<<<<<< a\n3\n=======\n4\n>>>>>>> b\n", "1\nm\n3\n", "2\nm\n4\n")]
    public void A_file_with_markers_has_two_sides(string text, string ours, string theirs)
    {
        var conflict = MergeConflict.Find(Encoding.UTF8.GetBytes(text));

        Assert.NotNull(conflict);
        Assert.Equal((ours, theirs), (Encoding.UTF8.GetString(conflict.Ours), Encoding.UTF8.GetString(conflict.Theirs)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\n")]
    [InlineData("  <<<<<<< a\n  =======\n  >>>>>>> b\n")]
    [InlineData("<<<<<<<a\nb\n")]
    [InlineData("<<<<<<< a\nb\n")]
    [InlineData("<<<<<<< a\nb\n>>>>>>> b\n")]
    [InlineData("<<<<<<< a\n=======\n=======\n>>>>>>> b\n")]
    [InlineData("<<<<<<< a\n<<<<<<< a\n=======\n>>>>>>> b\n")]
    [InlineData("=======\n<<<<<<< a\n=======\n>>>>>>> b\n")]
    public void Anything_else_has_none(string text) => Assert.Null(MergeConflict.Find(Encoding.UTF8.GetBytes(text)));
}
