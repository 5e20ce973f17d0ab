namespace RegionRender.Cli;

/// <summary>What the process tells its caller; the same for every command.</summary>
internal enum ExitCode
{
    /// <summary>Done, or nothing to do.</summary>
    Done = 0,

    /// <summary>The rendering differs from the estate (<c>build --check</c>), or a build would change something on the clusters (<c>plan</c>).</summary>
    Differences = 1,

    /// <summary>The estate has errors, or what was asked for is refused.</summary>
    Refused = 2,

    /// <summary>The command line is wrong.</summary>
    Usage = 3,

    /// <summary>Disk, Git or network failed.</summary>
    World = 4,

    /// <summary>A bug in RegionRender.</summary>
    Bug = 70,

    /// <summary>Stopped by the user, as shells count it: 128 and the number of the signal.</summary>
    Cancelled = 130,
}
