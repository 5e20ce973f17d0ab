using System.Security.Cryptography;
using System.Text;

namespace RegionRender.Core.Planning;

/// <summary>The name of a ClusterTemplateChain's object: its spec is immutable, so that the name carries its digest.</summary>
internal static class ChainName
{
    /// <summary>The name for a list of templates, which decides the whole spec.</summary>
    /// <param name="name">What the estate calls the chain; of an upgrade the family.</param>
    /// <param name="templates">Its templates, oldest first.</param>
    public static string Of(string name, IEnumerable<string> templates) =>
        $"{name}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', templates))))[..8]}";
}
