using RegionRender.Core;
using RegionRender.Syntax;

// Compiles an estate that lives in memory, and looks at what comes out. Nothing is read from a disk, and nothing is written.
var sources = InMemorySourceFiles.FromTexts(
[
    new("estate.yaml",
        """
        apiVersion: regionrender.io/v1alpha1
        kind: Estate
        metadata: {name: demo}
        include: [clusters/*.yaml]
        k0rdent: {version: 1.11.4}
        flux:
          version: "2.9"
          source: {kind: GitRepository, name: fleet, url: https://git.example.com/demo/fleet.git, ref: {branch: main}}
        secrets:
          backend: existing
        management: {name: mgmt, providers: [aws, k0smotron, projectsveltos]}
        credentials:
          - {name: aws, identity: {kind: AWSClusterStaticIdentity}, secret: aws-secret}
        """),
    new("clusters/shop.yaml",
        """
        apiVersion: regionrender.io/v1alpha1
        kind: EstatePart
        clusters:
          - name: shop
            credential: aws
            template: aws-standalone-cp
            config:
              region: eu-west-1
              controlPlane: {instanceType: t3.large}
              worker: {instanceType: t3.large}
        """),
]);

var compilation = EstateCompiler.Compile(new EstateInput("estate.yaml", sources));

foreach (var diagnostic in compilation.Diagnostics)
    Console.WriteLine($"{diagnostic.Location}: {(diagnostic.Severity == Severity.Error ? "error" : "warning")} {diagnostic.Id}: {diagnostic.Message}");

if (compilation.Tree is not { } tree)
    return 2;

foreach (var file in tree.Files)
    Console.WriteLine(file.Path);
return 0;
