import Testing

@Suite struct TemplatesTests {
    private static let files = Tree.files(in: "Sources/Pages/Templates", "mustache")
    private static let names = Set(
        files.map { String($0.path.dropFirst(Templates.folder.count).dropLast(9)) })
    private static let words = WordKeys(Tree.files)

    private func template(_ text: String) -> HouseFile {
        HouseFile(path: Templates.folder + "a.mustache", text: text)
    }

    @Test func `every template and all words that a template uses exist`() {
        #expect(Self.files.flatMap { Templates.broken($0, templates: Self.names, words: Self.words) } == [])
        #expect(Tree.files.flatMap { Templates.brokenPage($0, templates: Self.names) } == [])
    }

    @Test func `no template lies about unused`() {
        let used = Self.files.flatMap { Templates.uses($0.text) }
        let pages = Tree.files(in: "Sources", "swift").map(\.text).joined()
        #expect(Self.names.subtracting(used).filter { !pages.contains("\"\($0)\"") } == [])
    }

    @Test func `a template or words that do not exist are found`() {
        let words = WordKeys([
            HouseFile(path: "EasyRead/Words/a.yaml", text: "# no: key\nsurvey.stop: \"Stop: now\"\n")
        ])
        let bad = template(
            "{{>shell/gone}} {{> shell/row }}\n[[survey.stop]] [[survey.gone]] {{<layout}}[[no]]")
        let found = Templates.broken(bad, templates: ["shell/row", "layout"], words: words)
        #expect(found.map(\.what) == ["no template shell/gone", "no words survey.gone", "no words no"])
        let page = HouseFile(
            path: "Sources/Pages/A.swift", text: "    package static let template = \"a/gone\"")
        #expect(Templates.brokenPage(page, templates: ["a/b"]).count == 1)
        #expect(Templates.brokenPage(page, templates: ["a/gone"]) == [])
    }

    @Test func `all words that Swift asks for exist`() {
        #expect(Tree.files.flatMap(Self.words.broken) == [])
        #expect(Self.words.keys.count > 100)
    }

    @Test(arguments: [
        "words(\"a.gone\")", "frame.words(\"a.gone\", [\"day\": day])", "words(\"b.\" + name)",
        "words(\"b.\\(name)\")",
        "words(\"a.b\") + words(\"a.c\")",
    ])
    func `words that Swift asks for in vain are found`(swift: String) {
        let words = WordKeys([HouseFile(path: "EasyRead/Words/a.yaml", text: "a.b: Yes\na.d: No\n")])
        #expect(words.broken(HouseFile(path: "Sources/Pages/A.swift", text: swift)).count == 1)
    }

    @Test(arguments: [
        "words(\"a.b\")", "words(\"a.\" + name)", "words(\"a.\\(name)\")", "ShownCount(3).words(\"groups\")",
        "/// words(\"a.gone\")", "inWords(\"gone\")",
    ])
    func `words that Swift finds are not`(swift: String) {
        let words = WordKeys([HouseFile(path: "EasyRead/Words/a.yaml", text: "a.b: Yes\na.d: No\n")])
        #expect(words.broken(HouseFile(path: "Sources/Pages/A.swift", text: swift)) == [])
    }

    @Test func `nothing in a template comes out raw or runs by itself`() {
        #expect(Self.files.flatMap(Templates.brokenMarks) == [])
    }

    @Test(arguments: [
        "<p>{{{words}}}</p>", "{{&words}}", "<p style=\"color: red\">", "<a href=\"/\" onclick=\"a()\">",
        "<style>p{}</style>",
        "<script>a()</script>", "<img\n  ONERROR=a()>",
    ])
    func `what comes out raw or runs by itself is found`(html: String) {
        #expect(Templates.brokenMarks(template(html)).count == 1)
    }

    @Test(arguments: [
        "<script src=\"/listen.js\" defer></script>", "<p class=\"once\">on = off</p>", "<p data-on=\"1\">",
        "{{words}}",
    ])
    func `what does neither is not`(html: String) {
        #expect(Templates.brokenMarks(template(html)) == [])
    }
}
