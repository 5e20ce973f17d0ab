using System.Reflection;
using System.Runtime.CompilerServices;

namespace RegionRender.Repository.Tests.PublicApi;

/// <summary>Types and members as C# writes them.</summary>
internal static class ApiNames
{
    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
    };

    /// <summary>A type with its type parameters, as its declaration names it.</summary>
    public static string Declared(Type type)
    {
        var outer = type.DeclaringType is { } declaring ? Declared(declaring) + "." : "";
        var name = type.Name.Split('`')[0];
        return outer + (type.Name.Contains('`') ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>" : name);
    }

    public static string Of(Type type, NullabilityInfo? info = null)
    {
        var mark = info is { ReadState: NullabilityState.Nullable } or { ReadState: NullabilityState.Unknown, WriteState: NullabilityState.Nullable } && !type.IsValueType ? "?" : "";
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Of(value) + "?";
        if (type.IsByRef)
            return Of(Element(type), info?.ElementType ?? info);
        if (type.IsArray)
            return Of(Element(type), info?.ElementType) + "[]" + mark;
        if (Keywords.TryGetValue(type, out var keyword))
            return keyword + mark;
        if (!type.IsGenericType)
            return Declared(type) + mark;
        var arguments = type.GetGenericArguments().Select((argument, index) => Of(argument, info?.GenericTypeArguments.ElementAtOrDefault(index)));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", arguments)}>{mark}";
    }

    public static string Of(FieldInfo field) =>
        $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{Of(field.FieldType, Nullability.Create(field))} {field.Name}";

    public static string Of(ConstructorInfo constructor) => $"{Access(constructor)}new({Parameters(constructor)})";

    public static string Of(PropertyInfo property)
    {
        var getter = property.GetMethod is { IsPublic: true } ? "get; " : "";
        var setter = property.SetMethod is not { IsPublic: true } set ? ""
            : set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; ";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var name = property.GetIndexParameters() is { Length: > 0 } index ? $"this[{string.Join(", ", index.Select(Parameter))}]" : property.Name;
        return $"{Modifiers(property.GetAccessors()[0])}{required}{Of(property.PropertyType, Nullability.Create(property))} {name} {{ {getter}{setter}}}";
    }

    public static string Of(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"{Access(method)}{Modifiers(method)}{Of(method.ReturnType, Nullability.Create(method.ReturnParameter))} {method.Name}{generics}({Parameters(method)})";
    }

    private static string Access(MethodBase method) => method.IsFamily ? "protected " : "";

    private static string Modifiers(MethodInfo method) =>
        method.IsStatic ? "static "
        : method.GetBaseDefinition() != method ? "override "
        : method.DeclaringType is { IsInterface: true } ? ""
        : method.IsAbstract ? "abstract "
        : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var passed = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref " : "";
        var optional = parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "";
        return $"{passed}{Of(parameter.ParameterType, Nullability.Create(parameter))} {parameter.Name}{optional}";
    }

    private static string Value(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };

    private static Type Element(Type type) => type.GetElementType() ?? type;
}
