using System.Diagnostics;
using System.Text.RegularExpressions;

namespace RegionRender.Repository.Tests.Examples;

/// <summary><c>examples/ci</c>: every step runs, with a real remote; the programs of the platforms are stand-ins that write down what they are given.</summary>
public sealed class PipelineTests : IDisposable
{
    private static readonly string Script = RepositoryFolder.Of("examples", "ci", "pipeline.sh");

    private readonly GitSandbox _git = new();

    public PipelineTests()
    {
        _git.Git(".", "init", "--quiet", "--bare", "--initial-branch=main", "remote.git");
        _git.Clone("remote.git", "work");
        _git.Git("work", "symbolic-ref", "HEAD", "refs/heads/main");
        _git.Write("work/estate.yaml", File.ReadAllText(RepositoryFolder.Of("examples", "estates", "minimal", "estate.yaml")));
        _git.Commit("work", "the estate");
        _git.Git("work", "push", "--quiet", "origin", "main");
        _git.Git("work", "switch", "--quiet", "-c", "hello");
        foreach (var program in new[] { "gh", "curl" })
            WriteProgram(program, $"echo {program} \"$@\" >> \"$PWD/said\"");
    }

    public void Dispose() => _git.Dispose();

    [Fact]
    public void A_pull_request_is_validated_planned_and_committed_and_then_checked()
    {
        Assert.Equal(0, Run("validate").Code);
        Assert.Equal(0, Run("plan").Code);
        Assert.NotEqual("", _git.Read("work/plan.md"));
        Assert.Equal(1, Run("check").Code);
        Assert.Equal(0, Run("commit").Code);
        Assert.Equal(0, Run("check").Code);
        Assert.Equal(_git.Git("work", "rev-parse", "HEAD"), _git.Git("remote.git", "rev-parse", "hello"));
        Assert.Equal("RegionRender", _git.Git("work", "log", "-1", "--format=%an"));
    }

    [Fact]
    public void On_a_detached_head_the_branch_of_the_merge_request_is_committed_to()
    {
        _git.Git("work", "checkout", "--quiet", "--detach");

        Assert.Equal(0, Run("commit", ("CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "hello")).Code);
        Assert.Equal(_git.Git("work", "rev-parse", "HEAD"), _git.Git("remote.git", "rev-parse", "hello"));
    }

    [Fact]
    public void What_is_refused_fails_the_plan_and_is_in_the_report_all_the_same()
    {
        Run("commit");
        _git.Git("work", "push", "--quiet", "origin", "hello:main");
        _git.Write("work/estate.yaml", _git.Read("work/estate.yaml").Replace("name: hello", "name: hallo", StringComparison.Ordinal));

        Assert.Equal(2, Run("plan").Code);
        Assert.Contains("hello", _git.Read("work/plan.md"), StringComparison.Ordinal);
        Assert.Equal(2, Run("commit").Code);
    }

    [Theory]
    [InlineData("gh pr comment 7 --edit-last --create-if-none --body-file plan.md\n", "GITHUB_ACTIONS=true", "PULL_REQUEST=7")]
    [InlineData("--data-urlencode body@plan.md https://git.example.com/api/v4/projects/3/merge_requests/7/notes\n", "GITLAB_CI=true", "GITLAB_TOKEN=x", "CI_API_V4_URL=https://git.example.com/api/v4", "CI_PROJECT_ID=3", "CI_MERGE_REQUEST_IID=7")]
    public void The_report_becomes_a_comment(string said, params string[] environment)
    {
        _git.Write("work/plan.md", "# A plan\n");

        Assert.Equal(0, Run("comment", [.. environment.Select(pair => (pair.Split('=', 2)[0], pair.Split('=', 2)[1]))]).Code);
        Assert.EndsWith(said, _git.Read("work/said"), StringComparison.Ordinal);
    }

    [Fact]
    public void Elsewhere_the_report_is_printed_and_without_one_there_is_nothing_to_comment()
    {
        Assert.Equal(3, Run("comment").Code);
        _git.Write("work/plan.md", "# A plan\n");
        Assert.Equal((0, "# A plan\n"), Run("comment"));
    }

    [Theory]
    [InlineData("github.yaml")]
    [InlineData("gitlab.yaml")]
    public void The_pipelines_of_the_platforms_call_every_step_and_no_other(string file)
    {
        var called = Regex.Matches(File.ReadAllText(RepositoryFolder.Of("examples", "ci", file)), "ci/pipeline\\.sh (?<step>[a-z]+)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.Equal(["check", "comment", "commit", "plan", "validate"], called.Select(match => match.Groups["step"].Value).Distinct().Order(StringComparer.Ordinal));
    }

    private (int Code, string Output) Run(string step, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Script, [step]) { WorkingDirectory = _git.Path("work"), UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal) || name.StartsWith("CI_", StringComparison.Ordinal) || name.StartsWith("GITLAB_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["REGIONRENDER"] = TestedProgram.Path;
        start.Environment["PATH"] = _git.Path("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the script does not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        _ = error.Result;
        return (process.ExitCode, output);
    }

    private void WriteProgram(string name, string script)
    {
        _git.Write($"bin/{name}", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(_git.Path($"bin/{name}"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
