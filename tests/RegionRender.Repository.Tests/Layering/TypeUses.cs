using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace RegionRender.Repository.Tests.Layering;

/// <summary>
/// Which types of its own assembly a type uses: in its signatures and in the code of its methods. Read from the compiled code,
/// because a source file uses much that no <c>using</c> of it names.
/// </summary>
internal static class TypeUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => field.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(code => code.Value & 0xFFFF);

    /// <summary>The types used, as the outermost types that hold them, without the type itself.</summary>
    public static IReadOnlySet<Type> Of(Type type)
    {
        var used = new HashSet<Type>();
        foreach (var one in WithNested(type))
            AddUses(one, used);
        used.Remove(type);
        return used;
    }

    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(Declared).SelectMany(WithNested).Prepend(type);

    private static void AddUses(Type type, HashSet<Type> used)
    {
        Add(type.BaseType, type.Assembly, used);
        foreach (var contract in type.GetInterfaces())
            Add(contract, type.Assembly, used);
        foreach (var field in type.GetFields(Declared))
            Add(field.FieldType, type.Assembly, used);
        foreach (var method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
        {
            AddSignature(method, type.Assembly, used);
            foreach (var member in Members(method))
                AddMember(member, type.Assembly, used);
        }
    }

    private static void AddMember(MemberInfo member, Assembly assembly, HashSet<Type> used)
    {
        Add(member as Type ?? member.DeclaringType, assembly, used);
        if (member is FieldInfo field)
            Add(field.FieldType, assembly, used);
        if (member is MethodBase method && method.Module.Assembly == assembly)
            AddSignature(method, assembly, used);
        if (member is MethodInfo { IsGenericMethod: true } generic)
            AddAll(generic.GetGenericArguments(), assembly, used);
    }

    private static void AddSignature(MethodBase method, Assembly assembly, HashSet<Type> used)
    {
        AddAll(method.GetParameters().Select(parameter => parameter.ParameterType), assembly, used);
        Add((method as MethodInfo)?.ReturnType, assembly, used);
    }

    private static void AddAll(IEnumerable<Type> types, Assembly assembly, HashSet<Type> used)
    {
        foreach (var type in types)
            Add(type, assembly, used);
    }

    private static void Add(Type? type, Assembly assembly, HashSet<Type> used)
    {
        if (type is null)
            return;
        if (type.HasElementType)
            Add(type.GetElementType(), assembly, used);
        else if (type.IsConstructedGenericType)
            AddAll([type.GetGenericTypeDefinition(), .. type.GetGenericArguments()], assembly, used);
        else if (!type.IsGenericParameter && type.Assembly == assembly)
            used.Add(Outermost(type));
    }

    private static IEnumerable<MemberInfo> Members(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body || body.GetILAsByteArray() is not { } code)
            yield break;
        foreach (var local in body.LocalVariables)
            yield return local.LocalType;
        var typeArguments = method.DeclaringType?.GetGenericArguments();
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        foreach (var token in Tokens(code))
        {
            if (method.Module.ResolveMember(token, typeArguments, methodArguments) is { } member)
                yield return member;
        }
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? 0xFE00 | code[at + 1] : code[at];
            at += value > 0xFF ? 2 : 1;
            var operand = OpCodesByValue[value].OperandType;
            if (operand is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(at));
            at += OperandSize(operand, code.AsSpan(at));
        }
    }

    private static int OperandSize(OperandType operand, ReadOnlySpan<byte> rest) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(rest)),
        _ => 4,
    };
}
