using RegionRender.Core.Estates;
using RegionRender.Core.Profiles;
using RegionRender.Syntax;

namespace RegionRender.Core.Planning;

/// <summary>Which templates render an identity kind.</summary>
internal static class IdentityTemplates
{
    /// <summary>Null for kinds that no template renders yet; the checks say so.</summary>
    public static string? IdentityOf(string kind) => kind switch
    {
        "AWSClusterStaticIdentity" => "aws-static-identity",
        "AWSClusterRoleIdentity" => "aws-role-identity",
        DerivedNames.ControllerIdentityKind => "aws-controller-identity",
        "AzureClusterIdentity" => "azure-identity",
        "VSphereClusterIdentity" => "vsphere-identity",
        _ => null,
    };

    /// <summary>Null for kinds whose clusters need one that no template renders yet.</summary>
    public static string? ResourceTemplateOf(string kind) => kind switch
    {
        "AzureClusterIdentity" => "azure-resource-template",
        "VSphereClusterIdentity" => "vsphere-resource-template",
        "AWSClusterStaticIdentity" or IdentityKind.Secret => "aws-resource-template",
        _ => null,
    };

    /// <summary>The identity's fields that belong into its spec; <c>datacenters</c> is ours, for the resource template.</summary>
    public static YamlMapping SpecFields(Identity identity) =>
        new([.. identity.Fields.Entries.Where(entry => entry.Key.Text != "datacenters")], identity.Fields.Location);
}
