using System.ComponentModel;
using System.Diagnostics;

namespace RegionRender.Cli.Tests.Commands;

/// <summary>A key to sign with, made for one test.</summary>
internal static class SshKey
{
    /// <summary>False where <c>ssh-keygen</c> is missing.</summary>
    public static bool TryMake(string path)
    {
        try
        {
            using var process = Process.Start("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", path]);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
