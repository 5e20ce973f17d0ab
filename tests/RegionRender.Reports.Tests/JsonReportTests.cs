using RegionRender.Schemas;
using RegionRender.Syntax;

namespace RegionRender.Reports.Tests;

public class JsonReportTests
{
    [Fact]
    public void A_finding_carries_everything_that_the_text_shows() => Assert.Equal(
        """
        {
          "formatVersion": 1,
          "toolVersion": "0.1.0",
          "summary": {
            "errors": 1,
            "warnings": 1
          },
          "diagnostics": [
            {
              "code": "RR9002",
              "severity": "warning",
              "message": "100% odd"
            },
            {
              "code": "RR9001",
              "severity": "error",
              "message": "There is no region 'eu-wset'",
              "hint": "Declare it under 'regions'",
              "location": {
                "path": "estates/my atlas/estate.yaml",
                "start": {
                  "line": 4,
                  "column": 26
                },
                "end": {
                  "line": 4,
                  "column": 33
                }
              },
              "related": [
                {
                  "message": "The only region is here",
                  "location": {
                    "path": "estates/my atlas/estate.yaml",
                    "start": {
                      "line": 2,
                      "column": 11
                    },
                    "end": {
                      "line": 2,
                      "column": 18
                    }
                  }
                }
              ],
              "fix": {
                "location": {
                  "path": "estates/my atlas/estate.yaml",
                  "start": {
                    "line": 4,
                    "column": 26
                  },
                  "end": {
                    "line": 4,
                    "column": 33
                  }
                },
                "replacement": "eu-west"
              }
            }
          ]
        }

        """,
        Sample.Print(new JsonReport(), Sample.RegionIsUnknown, Sample.LabelIsOdd));

    [Fact]
    public void Changes_of_the_rendering_stand_in_the_document()
    {
        var report = new Report { Rendering = Sample.Changes };
        var document = System.Text.Json.JsonDocument.Parse(Sample.Print(new JsonReport(), report));
        Assert.Equal(
            """{"folder":"../out","upToDate":false,"created":["a.yaml"],"changed":["b.yaml"],"removed":["c.yaml"],"unchanged":7}""",
            System.Text.Json.JsonSerializer.Serialize(document.RootElement.GetProperty("rendering")));
    }

    [Fact]
    public void The_published_schema_describes_every_report()
    {
        var findings = new DiagnosticBag();
        var schema = JsonSchema.Compile(Parse(File.ReadAllText(RepositoryFolder.Of("schemas", "diagnostics.schema.json"))), findings);
        foreach (var report in new[] { new Report(), Report.Of([Sample.RegionIsUnknown, Sample.LabelIsOdd]) with { Rendering = Sample.Changes } })
            schema.Validate(Parse(Sample.Print(new JsonReport(), report)), findings);
        Assert.Empty(findings.ToSorted());
    }

    private static YamlNode Parse(string json)
    {
        var findings = new DiagnosticBag();
        return YamlReader.ReadDocument(new SourceText("report.json", json), findings) ?? throw new InvalidOperationException(findings.ToSorted()[0].Message);
    }
}
