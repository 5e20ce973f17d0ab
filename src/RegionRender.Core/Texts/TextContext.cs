using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace RegionRender.Core.Texts;

/// <summary>
/// What a text template may do. Without built-in objects it has no functions, so no clock and no files; Scriban's own defaults would let
/// unknown names pass as empty, and cut long texts without a word.
/// </summary>
internal sealed class TextContext : TemplateContext
{
    /// <summary>Steps of a loop with those inside of it; the page of prerequisites takes one for each line.</summary>
    private const int Steps = 1_000_000;

    private const int Characters = 16 * 1024 * 1024;

    // What writing is told as its place is the whole page where the last statement is written.
    private SourceSpan _statement;

    public TextContext()
        : base(new ScriptObject())
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedTargetAccess = false;
        EnableRelaxedIndexerAccess = false;
        EnableRelaxedFunctionAccess = false;
        LoopLimit = Steps;
        LoopLimitQueryable = Steps;
        RecursiveLimit = 100;
        ObjectRecursionLimit = 20;
        LimitToString = Characters;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OutputLimit = Characters;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        NewLine = "\n";
        TryGetMember = NoMember;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is ScriptStatement and not ScriptBlockStatement)
            _statement = scriptNode.Span;
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override void Import(SourceSpan span, object objectToImport) =>
        throw new ScriptRuntimeException(span, "'import' is not for text templates: name the value in full");

    public override TemplateContext Write(SourceSpan span, object? textAsObject) => textAsObject is IScriptObject or ScriptArray
        ? throw new ScriptRuntimeException(_statement, "a list or a map is no text: name one of its values")
        : base.Write(span, textAsObject);

    // Asked for what the value does not have; Scriban's own sentence does not quote the name.
    private static bool NoMember(TemplateContext context, SourceSpan span, object target, string member, out object value) =>
        throw new ScriptRuntimeException(span, $"there is no '{member}' in this value");
}
