using System.Collections.Immutable;
using RegionRender.Cel;
using RegionRender.Core.Expressions;
using RegionRender.Syntax;

namespace RegionRender.Core.Templates;

/// <summary>Compiles a template's nodes once, so that expanding is only walking. Unknown names are found here.</summary>
internal sealed class TemplateCompiler(DiagnosticBag bag)
{
    /// <summary>Compiles one document; where something is wrong, that part is left out and the bag tells.</summary>
    public TemplateNode Compile(YamlNode node, CelEnvironment environment) => node switch
    {
        YamlScalar scalar when ScalarExpression.IsIn(scalar) =>
            ScalarExpression.Compile(scalar, environment, bag) is { } expression ? new ScalarTemplate(scalar, expression) : new StaticNode(scalar),
        YamlMapping mapping when HasExpression(mapping) => CompileMapping(mapping, environment),
        YamlSequence sequence when HasExpression(sequence) => CompileSequence(sequence, environment),
        _ => new StaticNode(node),
    };

    private static bool HasExpression(YamlNode node) => node switch
    {
        YamlScalar scalar => ScalarExpression.IsIn(scalar),
        YamlSequence sequence => sequence.Items.Any(HasExpression),
        YamlMapping mapping => mapping.Entries.Any(entry => ScalarExpression.IsIn(entry.Key) || HasExpression(entry.Value)),
        _ => false,
    };

    private MappingTemplate CompileMapping(YamlMapping mapping, CelEnvironment environment)
    {
        var parts = ImmutableArray.CreateBuilder<MappingPart>();
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var (key, value) = mapping.Entries[i];
            if (!ScalarExpression.IsIn(key))
            {
                parts.Add(new EntryPart(key, Compile(value, environment)));
                continue;
            }

            if (ReadControl(key) is not { } control)
                continue;
            switch (control.Kind)
            {
                case ControlKind.If:
                    parts.Add(new ConditionalEntries(CompileBranches(mapping, ref i, environment, MappingBody)));
                    break;
                case ControlKind.Each when CompileEach(control, environment) is { } each:
                    parts.Add(new RepeatedEntries(control.Variable, each.List, MappingBody(value, each.Inner)));
                    break;
                case ControlKind.Insert:
                    parts.Add(new InsertedEntries(key, Compile(value, environment)));
                    break;
                case ControlKind.ElseIf or ControlKind.Else:
                    bag.Add(TemplateDiagnostics.StrayElse(key.Location, key.Text));
                    break;
            }
        }

        return new MappingTemplate(mapping, parts.DrainToImmutable());
    }

    private SequenceTemplate CompileSequence(YamlSequence sequence, CelEnvironment environment)
    {
        var parts = ImmutableArray.CreateBuilder<SequencePart>();
        foreach (var item in sequence.Items)
        {
            if (item is YamlMapping { Entries: [var first, ..] } control && ScalarExpression.IsIn(first.Key) && ReadControl(first.Key) is { Kind: not ControlKind.Insert } kind)
                CompileControlItem(control, kind, environment, parts);
            else
                parts.Add(new ItemPart(Compile(item, environment)));
        }

        return new SequenceTemplate(sequence, parts.DrainToImmutable());
    }

    // An item that begins with a control key: over a list it gives items of the sequence; over a map it is a mapping like any other.
    private void CompileControlItem(YamlMapping item, Control first, CelEnvironment environment, ImmutableArray<SequencePart>.Builder parts)
    {
        if (item.Entries[0].Value is not YamlSequence)
        {
            parts.Add(new ItemPart(CompileMapping(item, environment)));
            return;
        }

        for (var i = 0; i < item.Entries.Length; i++)
        {
            var (key, value) = item.Entries[i];
            var control = i == 0 ? first : ReadControl(key);
            switch (control?.Kind)
            {
                case null:
                    break;
                case ControlKind.If:
                    parts.Add(new ConditionalItems(CompileBranches(item, ref i, environment, SequenceBody)));
                    break;
                case ControlKind.Each when control is { } loop && CompileEach(loop, environment) is { } each:
                    parts.Add(new RepeatedItems(loop.Variable, each.List, SequenceBody(value, each.Inner)));
                    break;
                case ControlKind.ElseIf or ControlKind.Else:
                    bag.Add(TemplateDiagnostics.StrayElse(key.Location, key.Text));
                    break;
            }
        }
    }

    private ImmutableArray<Branch<TBody>> CompileBranches<TBody>(YamlMapping mapping, ref int position, CelEnvironment environment, Func<YamlNode, CelEnvironment, TBody> body)
    {
        var branches = ImmutableArray.CreateBuilder<Branch<TBody>>();
        for (var i = position; i < mapping.Entries.Length; i++)
        {
            var (key, value) = mapping.Entries[i];
            if (!ScalarExpression.IsIn(key) || ReadControl(key) is not { } control || (i > position && control.Kind is not (ControlKind.ElseIf or ControlKind.Else)))
            {
                position = i - 1;
                return branches.DrainToImmutable();
            }

            var condition = control.Kind == ControlKind.Else ? null : CompileControl(control, environment);
            if (control.Kind == ControlKind.Else || condition is not null)
                branches.Add(new Branch<TBody>(condition, body(value, environment)));
            if (control.Kind != ControlKind.Else)
                continue;
            position = i;
            return branches.DrainToImmutable();
        }

        position = mapping.Entries.Length - 1;
        return branches.DrainToImmutable();
    }

    private (ControlExpression List, CelEnvironment Inner)? CompileEach(Control control, CelEnvironment environment) =>
        CompileControl(control, environment) is { } list
            ? (list, environment.WithVariable(control.Variable, Element(list.Program.ResultType)))
            : null;

    private static CelType Element(CelType list) => list is { Kind: CelTypeKind.List, Parameters: [var element] } ? element : CelType.Dyn;

    private ControlExpression? CompileControl(Control control, CelEnvironment environment) =>
        ScalarExpression.CompileProgram(control.Key, control.Expression, environment, bag) is { } program
            ? new ControlExpression(control.Key, control.Expression, program)
            : null;

    private MappingTemplate MappingBody(YamlNode value, CelEnvironment environment)
    {
        if (value is YamlMapping mapping)
            return CompileMapping(mapping, environment);
        bag.Add(TemplateDiagnostics.InvalidBody(value.Location, "a map"));
        return new MappingTemplate(new YamlMapping([], value.Location), []);
    }

    private SequenceTemplate SequenceBody(YamlNode value, CelEnvironment environment)
    {
        if (value is YamlSequence sequence)
            return CompileSequence(sequence, environment);
        bag.Add(TemplateDiagnostics.InvalidBody(value.Location, "a list"));
        return new SequenceTemplate(new YamlSequence([], value.Location), []);
    }

    private Control? ReadControl(YamlScalar key)
    {
        if (Control.Read(key) is { } control)
            return control;
        bag.Add(TemplateDiagnostics.InvalidControlKey(key.Location, key.Text));
        return null;
    }
}
