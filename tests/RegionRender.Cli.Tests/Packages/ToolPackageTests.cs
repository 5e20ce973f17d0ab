using System.IO.Compression;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace RegionRender.Cli.Tests.Packages;

public sealed class ToolPackageTests(ToolPackage package) : IClassFixture<ToolPackage>
{
    private static readonly string[] LinuxOnX64 = ["runtimes/linux-x64/", "runtimes/linux-musl-x64/"];

    [Theory]
    [InlineData("linux-x64", true)]
    [InlineData("any", false)]
    public void Its_assemblies_are_ready_to_run_on_one_platform_and_portable_elsewhere(string platform, bool readyToRun)
    {
        if (package.File is null)
            return;
        using var archive = ZipFile.OpenRead(package.File);
        var assemblies = archive.Entries.Where(entry => entry.FullName.StartsWith($"tools/net10.0/{platform}/", StringComparison.Ordinal)
            && entry.Name.StartsWith("RegionRender.", StringComparison.OrdinalIgnoreCase)
            && entry.Name.EndsWith(".dll", StringComparison.Ordinal)).ToList();
        Assert.Equal(9, assemblies.Count);
        Assert.All(assemblies, assembly => Assert.Equal(readyToRun, IsReadyToRun(assembly)));
    }

    [Fact]
    public void Both_of_its_folders_hold_the_same_files_but_for_other_platforms()
    {
        if (package.File is null)
            return;
        using var archive = ZipFile.OpenRead(package.File);
        Assert.Equal(
            Names("any").Where(name => !name.StartsWith("runtimes/", StringComparison.Ordinal) || LinuxOnX64.Any(platform => name.StartsWith(platform, StringComparison.Ordinal))),
            Names("linux-x64"));

        IEnumerable<string> Names(string platform)
        {
            var folder = $"tools/net10.0/{platform}/";
            return archive.Entries.Where(entry => entry.FullName.StartsWith(folder, StringComparison.Ordinal))
                .Select(entry => entry.FullName[folder.Length..]).Order(StringComparer.Ordinal);
        }
    }

    [Fact]
    public void Installed_from_the_package_alone_the_tool_validates_an_estate()
    {
        if (package.File is null)
            return;
        package.Install();
        if (OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture == Architecture.X64)
            package.RemovePortableFolder();
        Assert.Equal((0, "regionrender 0.1.0\n"), package.Run(package.Command, "--version"));
        var (exitCode, text) = package.Run(package.Command, "validate", RepositoryFolder.Of("examples", "estates", "minimal", "estate.yaml"));
        Assert.Equal(0, exitCode);
        Assert.EndsWith(" is valid, its rendering has 26 files\n", text, StringComparison.Ordinal);
    }

    // The header that points to native code: dotnet/runtime, v10.0.0, docs/design/coreclr/botr/readytorun-format.md, "PE Headers and CLI Headers".
    private static bool IsReadyToRun(ZipArchiveEntry assembly)
    {
        using var bytes = new MemoryStream();
        using (var packed = assembly.Open())
            packed.CopyTo(bytes);
        bytes.Position = 0;
        using var reader = new PEReader(bytes);
        return reader.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
    }
}
