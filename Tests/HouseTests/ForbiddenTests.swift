import Testing

@Suite struct ForbiddenTests {
    @Test func `nothing in the tree stops the program`() {
        #expect(Tree.swift.flatMap(Forbidden.brokenWords) == [])
        #expect(Tree.swift.flatMap(Forbidden.brokenUnwraps) == [])
    }

    @Test(arguments: [
        "let a = try! b()", "a as! B", "fatalError(\"\")", "preconditionFailure()", "precondition(a > 0)",
        "final class A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1", "let a = \"\\(b as! C)\"",
    ])
    func `what stops the program is found`(swift: String) {
        #expect(Forbidden.brokenWords(HouseFile(path: "Tests/A.swift", text: swift)).count == 1)
        let said = "// " + swift + "\nlet a = #\"\"\"\n" + swift + "\n\"\"\"#"
        #expect(Forbidden.brokenWords(HouseFile(path: "Tests/A.swift", text: said)) == [])
    }

    @Test(arguments: [
        "a!.b", "a()!", "a[0]!", "\"\".first!", "var a: String!", "a?.b!", "{ a }()!", "x = y!",
    ])
    func `a forced unwrap is found`(swift: String) {
        #expect(Forbidden.brokenUnwraps(HouseFile(path: "Sources/Web/A.swift", text: swift)).count == 1)
        #expect(Forbidden.brokenUnwraps(HouseFile(path: "Tests/WebTests/A.swift", text: swift)) == [])
    }

    @Test(arguments: [
        "a != b", "a!=b", "!a", "(!a)", "if !a, !b {", "// a!", "\"Hello!\"", "#if !DEBUG", "[!a]", "a !== b",
    ])
    func `another mark is no forced unwrap`(swift: String) {
        #expect(Forbidden.brokenUnwraps(HouseFile(path: "Sources/Web/A.swift", text: swift)) == [])
    }

    @Test func `no work was put off`() {
        #expect(Tree.files.flatMap(Forbidden.brokenLater) == [])
        for words in ["// TO" + "DO: later", "<!-- FIX" + "ME -->", "(TO" + "DO)"] {
            #expect(Forbidden.brokenLater(HouseFile(path: "a.txt", text: words)).count == 1)
        }
        #expect(Forbidden.brokenLater(HouseFile(path: "a.txt", text: "to do, MASTO" + "DON")) == [])
    }

    @Test func `no place of one machine is written down`() {
        #expect(Tree.files.flatMap(Forbidden.brokenPlaces) == [])
        let temporary = "let a = \"/tm" + "p/a\""
        #expect(Forbidden.brokenPlaces(HouseFile(path: "Sources/Web/A.swift", text: temporary)).count == 1)
        #expect(Forbidden.brokenPlaces(HouseFile(path: "Tests/A.swift", text: temporary)) == [])
        #expect(Forbidden.brokenPlaces(HouseFile(path: "README.md", text: "see /wo" + "rk/main")).count == 1)
        #expect(Forbidden.brokenPlaces(HouseFile(path: "README.md", text: "/workers")) == [])
    }

    @Test func `no test waits for a time`() {
        #expect(Tree.files.flatMap(Forbidden.brokenWaits) == [])
        for wait in [
            "try await Task.sl" + "eep(for: .seconds(1))", "    time.sl" + "eep(1)", "usl" + "eep(5)",
        ] {
            #expect(Forbidden.brokenWaits(HouseFile(path: "Tests/A.swift", text: wait)).count == 1)
            #expect(Forbidden.brokenWaits(HouseFile(path: "Sources/A.swift", text: wait)) == [])
        }
    }
}
