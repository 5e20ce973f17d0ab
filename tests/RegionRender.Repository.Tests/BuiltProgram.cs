namespace RegionRender.Repository.Tests;

/// <summary>Programs of the solution, in the configuration that the tests themselves were built in.</summary>
internal static class BuiltProgram
{
    private static readonly string Configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar))) ?? "";

    /// <summary>The assembly of a project, to run with <c>dotnet</c>.</summary>
    public static string Of(string folder, string project, string assembly) =>
        RepositoryFolder.Of(folder, project, "bin", Configuration, "net10.0", assembly + ".dll");
}
