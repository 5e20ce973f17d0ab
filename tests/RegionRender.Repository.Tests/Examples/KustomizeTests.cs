using System.Text;
using RegionRender.Core.Trees;
using RegionRender.Syntax;

namespace RegionRender.Repository.Tests.Examples;

/// <summary>What Flux builds from a payload folder is what stands in its files; the real kubectl says so.</summary>
public class KustomizeTests
{
    private static readonly string Kubectl = RepositoryFolder.Of("tests", "tools", "bin", "kubectl");

    [Theory]
    [MemberData(nameof(ExampleEstate.Names), MemberType = typeof(ExampleEstate))]
    [Trait("Category", "Slow")]
    public void Kustomize_builds_every_payload_folder_to_its_own_objects(string name)
    {
        if (!HasKubectl())
            return;
        var tree = new ExampleEstate(name).Render();
        var root = Directory.CreateTempSubdirectory("regionrender-").FullName;
        try
        {
            Write(tree, root);
            var folders = tree.Files.Where(IsKustomization).Select(file => file.Path[..file.Path.LastIndexOf('/')]).ToList();
            Assert.NotEmpty(folders);
            var findings = new string?[folders.Count];
            Parallel.For(0, folders.Count, index => findings[index] = Finding(tree, root, folders[index]));
            Expect.None(findings.OfType<string>());
        }
        finally
        {
            Directory.Delete(root, recursive: true);
        }
    }

    private static bool HasKubectl()
    {
        if (File.Exists(Kubectl))
            return true;
        Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "CI must not pass without kubectl: run node tests/tools/setup.mjs");
        Console.Error.WriteLine("NOT TESTED: tests/tools/bin/kubectl is missing, so no payload folder is built; run node tests/tools/setup.mjs");
        return false;
    }

    private static bool IsKustomization(RenderedFile file) => file.Path.EndsWith("/kustomization.yaml", StringComparison.Ordinal);

    private static void Write(ManifestTree tree, string root)
    {
        foreach (var file in tree.Files)
        {
            var path = Path.Combine(root, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? root);
            File.WriteAllBytes(path, file.Content.Span);
        }
    }

    private static string? Finding(ManifestTree tree, string root, string folder)
    {
        var kubectl = Command.Run(TimeSpan.FromMinutes(1), Kubectl, "kustomize", Path.Combine(root, folder));
        if (kubectl.ExitCode != 0)
            return $"{folder}: {kubectl.Errors}";
        var own = tree.Files
            .Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal) && !IsKustomization(file))
            .SelectMany(file => YamlDocuments.Read(file.Path, file.Content.Span));
        var built = YamlDocuments.Read(folder, Encoding.UTF8.GetBytes(kubectl.Output)).ToList();
        return own.Select(node => built.RemoveAll(other => YamlNode.DataEquals(node, other))).All(removed => removed == 1) && built.Count == 0
            ? null
            : $"{folder}: kustomize builds other objects than the files hold";
    }
}
