using System.Reflection;
using System.Runtime.CompilerServices;

namespace RegionRender.Repository.Tests.PublicApi;

/// <summary>The public surface of an assembly as text, one line for each type and member; sorted, so that a diff shows what changed and nothing else.</summary>
internal static class ApiListing
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var lines = assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal).SelectMany(type => Members(type).Prepend($"\n{Head(type)}"));
        return string.Join('\n', lines.Prepend(assembly.GetName().Name)) + "\n";
    }

    private static string Head(Type type)
    {
        var bases = type.GetInterfaces().Where(contract => contract.IsPublic && !IsRecord(type)).Select(contract => ApiNames.Of(contract)).Order(StringComparer.Ordinal);
        if (type.BaseType is { } ancestor && type.IsClass && ancestor != typeof(object))
            bases = bases.Prepend(ApiNames.Of(ancestor)).Order(StringComparer.Ordinal);
        var list = type.IsEnum ? "" : string.Join(", ", bases);
        return $"{type.Namespace}: {Modifiers(type)} {ApiNames.Declared(type)}{(list.Length == 0 ? "" : " : " + list)}";
    }

    private static string Modifiers(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => IsRecord(type) ? "record struct" : "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => (type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "") + (IsRecord(type) ? "record" : "class"),
    };

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is { } method && IsGenerated(method);

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
            return Enum.GetNames(type).Select(name => $"  {name} = {Convert.ToInt64(Enum.Parse(type, name))}");
        if (typeof(Delegate).IsAssignableFrom(type))
            return [.. type.GetMethods(Declared).Where(method => method.Name == "Invoke").Select(method => "  " + ApiNames.Of(method))];
        var fields = type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(ApiNames.Of);
        var constructors = type.GetConstructors(Declared).Where(IsVisible).Select(ApiNames.Of);
        var properties = type.GetProperties(Declared).Where(property => property.GetAccessors().Length > 0 && !IsGenerated(property)).Select(ApiNames.Of);
        var methods = type.GetMethods(Declared).Where(method => IsVisible(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal))).Select(ApiNames.Of);
        return fields.Concat(constructors).Concat(properties).Concat(methods).Order(StringComparer.Ordinal).Select(member => "  " + member);
    }

    private static bool IsVisible(MethodBase method) => (method.IsPublic || method.IsFamily) && !IsGenerated(method);

    // What the compiler adds to records is no surface that anyone designed.
    private static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute));
}
