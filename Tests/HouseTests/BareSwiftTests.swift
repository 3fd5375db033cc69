import Testing

@Suite struct BareSwiftTests {
    @Test(arguments: [
        ("a // b", "a     "), ("a /* b /* c */ d */ e", "a                   e"),
        (#"f("x! // y") z"#, #"f("       ") z"#),
        (##"#"a"b"# c"##, ##"#"   "# c"##), (#""\(a!) b""#, #"" (a!)  ""#), (#""\"" c"#, #""  " c"#),
        (##""\(f(")"))" d"##, ##"" (f(" "))" d"##), ("`a \"b` c", "`    ` c"),
        ("#if !os(macOS)", "#if !os(macOS)"),
        ("\"\"\"\na \" b\n\"\"\" c", "\"\"\"\n     \n\"\"\" c"),
    ])
    func `comments and strings are left out of code`(swift: String, bare: String) {
        #expect(BareSwift.code(swift) == bare)
    }

    @Test func `lines stay where they are in every file`() {
        for file in Tree.swift {
            let code = file.bareLines.map(\.words).joined()
            #expect(file.bareLines.count == file.lines.count, "\(file.path)")
            #expect(code.filter { $0 == "{" }.count == code.filter { $0 == "}" }.count, "\(file.path)")
        }
        #expect(Tree.swift.count > 50)
    }
}
