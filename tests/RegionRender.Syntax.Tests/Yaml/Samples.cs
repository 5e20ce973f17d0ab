namespace RegionRender.Syntax.Tests.Yaml;

internal static class Samples
{
    /// <summary>A document that uses everything that YAML has and the reader takes.</summary>
    public const string Everything = """
        # comment
        plain: some text # note
        "double": "a\tb\u00e9\x41 \U0001F600 \
          c"
        'single': 'it''s
          two lines'
        numbers: [1, -2, 0o17, 0x1F, 1.5, 1e3, .inf, .nan]
        others: {a: true, b: null, c: ~, d: , "e": "f"}
        literal: |2-
            indented
          text

        folded: >+
          one
          two

            three

        anchors: &map !!map
          list: &list
            - 1
            - - nested
              - &text é🙂
          again: *list
        copy: *map
        ? explicit
        : - a
          -
        tagged: [!!str 12, !!int "3", ! x]
        template: ${{ vars.domain + '.x' }}
        ${{ if a }}: {b: 1}
        ${{ else }}: {b: 2}
        """;
}
