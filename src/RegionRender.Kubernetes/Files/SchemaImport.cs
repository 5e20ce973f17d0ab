using System.Collections.Immutable;
using RegionRender.Syntax;

namespace RegionRender.Kubernetes;

/// <summary>Makes schema files of CustomResourceDefinitions.</summary>
internal static class SchemaImport
{
    /// <summary>The file of each served version; what is wrong with the definition goes to <paramref name="findings"/>.</summary>
    public static ImmutableArray<SchemaFile> FromCrd(YamlNode crd, DiagnosticBag findings) => Write(crd, new DraftForm(keepsMessages: true), findings);

    /// <summary>The same without the messages of rules, which are texts of whoever wrote the definition.</summary>
    public static ImmutableArray<SchemaFile> FromCrdWithoutMessages(YamlNode crd, DiagnosticBag findings) => Write(crd, new DraftForm(keepsMessages: false), findings);

    private static ImmutableArray<SchemaFile> Write(YamlNode crd, DraftForm form, DiagnosticBag findings)
    {
        var files = ImmutableArray.CreateBuilder<SchemaFile>();
        foreach (var (head, schema) in CrdReader.Read(crd, findings))
        {
            // What the server would refuse in a definition is told now, not when an object is judged.
            SchemaCompilation.Compile(head, schema, findings).ReportRules(findings);
            var file = new YamlMapping([.. head.Entries(), .. form.WriteRoot(schema).Entries], Location.None);
            files.Add(new SchemaFile(SchemaFile.PathOf(head.Group, head.Version, head.Kind), SchemaFileText.Write(file)));
        }

        return files.DrainToImmutable();
    }
}
