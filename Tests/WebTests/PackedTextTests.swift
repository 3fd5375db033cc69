import Testing

@testable import Web

@Suite struct PackedTextTests {
    private func packed(_ text: String, _ name: String) -> String {
        String(decoding: PackedText.packed(Array(text.utf8), named: name), as: UTF8.self)
    }

    @Test func `a style sheet loses what only people read`() {
        let style =
            "/* Cards */\n.card, .item { color: red; }\n @media (max-width: 30rem) {\n  a { b: c; }\n}\n"
        #expect(
            packed(style, "heard.css")
                == ".card,.item{color:red;}\n@media (max-width:30rem){\na{b:c;}\n}")
    }

    @Test func `a script keeps all but indents and lines of comment`() {
        let script = "(() => {\n // Why.\n const a = 'x: y, z';  // here\n\n run(a);\n})();\n"
        #expect(packed(script, "listen.js") == "(() => {\nconst a = 'x: y, z';  // here\nrun(a);\n})();")
    }

    @Test func `other files stay as they are`() {
        #expect(packed("  <svg/>\n", "icon.svg") == "  <svg/>\n")
        #expect(PackedText.packed([0xFF, 0x20], named: "x.css") == [0xFF, 0x20])
    }
}
