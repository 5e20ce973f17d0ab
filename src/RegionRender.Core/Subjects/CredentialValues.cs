using RegionRender.Syntax;

namespace RegionRender.Core.Subjects;

/// <summary>A Credential.</summary>
internal sealed record CredentialValues(
    Located<string> Name,
    Located<string> Namespace,
    Located<string>? Region,
    Located<string>? Description,
    IdentityValues Identity,
    Location Location) : ISubjectValues
{
    public static readonly SubjectShape<CredentialValues> Shape = new SubjectShape<CredentialValues>("credential")
        .Text("name", "name of the Credential", values => values.Name)
        .Text("namespace", "its namespace", values => values.Namespace)
        .OptionalText("region", "its region; absent: management", values => values.Region)
        .OptionalText("description", "what the estate says of it", values => values.Description)
        .Record("identity", "its identity, as the subject of that name", IdentityValues.Shape, values => values.Identity);
}
