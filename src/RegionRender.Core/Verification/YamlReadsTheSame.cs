using RegionRender.Syntax;

namespace RegionRender.Core.Verification;

/// <summary>Rule 4: Flux's reader takes YAML 1.1, where <c>no</c> is false and <c>012</c> is ten; who reviews the file reads YAML 1.2, where both are other things.</summary>
internal static class YamlReadsTheSame
{
    /// <summary>Compares both readings; what they agree on is the very same node.</summary>
    public static void Check(YamlNode written, YamlNode read, DiagnosticBag bag)
    {
        if (ReferenceEquals(written, read))
            return;
        switch (written, read)
        {
            case (YamlScalar one, YamlScalar other):
                bag.Add(TreeDiagnostics.ReadsDifferently(one, other));
                break;
            case (YamlSequence one, YamlSequence other):
                for (var i = 0; i < one.Items.Length; i++)
                    Check(one.Items[i], other.Items[i], bag);
                break;
            case (YamlMapping one, YamlMapping other):
                for (var i = 0; i < one.Entries.Length; i++)
                {
                    Check(one.Entries[i].Key, other.Entries[i].Key, bag);
                    Check(one.Entries[i].Value, other.Entries[i].Value, bag);
                }

                break;
            default:
                throw new InvalidOperationException("a second reading changed the shape of a document");
        }
    }
}
