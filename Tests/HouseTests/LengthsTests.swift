import Testing

@Suite struct LengthsTests {
    @Test func `no file is longer than it should be`() {
        #expect(Tree.files.flatMap(Lengths.brokenFile) == [])
    }

    @Test func `a long file is found`() {
        let lines = String(repeating: "a\n", count: 300)
        #expect(Lengths.brokenFile(HouseFile(path: "A.swift", text: lines)) == [])
        #expect(Lengths.brokenFile(HouseFile(path: "A.swift", text: lines + "a")).count == 1)
        #expect(Lengths.brokenFile(HouseFile(path: "A.css", text: lines + "a\n")).count == 1)
        #expect(Lengths.brokenFile(HouseFile(path: "words.yaml", text: lines + lines)) == [])
    }

    @Test func `every function fits on a screen`() {
        #expect(Tree.swift.flatMap(Lengths.brokenFunctions) == [])
    }

    @Test(arguments: [
        "func f() {", "    @Sendable package static func f(\n        a: Int\n    ) -> Int {",
        "init?(a: Int) {", "deinit {",
        "private subscript(a: Int) -> Int {",
    ])
    func `a long function is found`(head: String) {
        let body = String(repeating: "    if a { b }\n", count: 58)
        let text = head + "\n" + body
        let extra = 59 - head.split(separator: "\n").count - 57
        #expect(
            Lengths.brokenFunctions(HouseFile(path: "A.swift", text: text + "    c\n    d\n}\n")).count == 1)
        let short = head + "\n" + String(repeating: "    a\n", count: max(0, 58 - extra - 3)) + "}\n"
        #expect(Lengths.brokenFunctions(HouseFile(path: "A.swift", text: short)) == [])
    }

    @Test func `a promise without a body is no long function`() {
        let text =
            "protocol P {\n    func f()\n    init(a: Int)\n}\nstruct S {\n"
            + String(repeating: "let a = 1\n", count: 90)
        #expect(Lengths.brokenFunctions(HouseFile(path: "A.swift", text: text + "}\n")) == [])
    }
}
