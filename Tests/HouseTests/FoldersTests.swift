import Testing

@Suite struct FoldersTests {
    @Test func `only what belongs there lies at the top`() {
        #expect(Folders.brokenTop(Tree.paths) == [])
        #expect(
            Folders.brokenTop(["notes.txt", ".ci/run", "Sources/A.swift", "Docs/a.md"]).map(\.path) == [
                "Docs", "notes.txt",
            ])
    }

    @Test func `everything that belongs at the top lies there`() {
        let there = Set(Tree.paths.compactMap { $0.split(separator: "/").first }.map(String.init))
        #expect(Folders.top.subtracting(there).subtracting(["Package.resolved"]) == [])
    }

    @Test func `the domain has its folders where the rules are`() {
        let folders = Set(
            Tree.paths.filter { $0.hasPrefix("Sources/Coproduction/") }.compactMap {
                HouseFile(path: $0, text: "").folders.dropFirst(2).first
            })
        #expect(folders == Set(Folders.domain))
    }

    @Test func `a folder of the domain has its exact name`() {
        #expect(Folders.brokenNames(Tree.paths) == [])
    }

    @Test(arguments: [
        "Sources/Web/survey/A.swift", "Sources/Web/surveys/A.swift", "Sources/Storage/Person/A.swift",
        "Sources/Pages/PEOPLE/A.swift", "Tests/WebTests/Decision/A.swift", "Sources/Web/Team/theme/A.swift",
    ])
    func `a folder with nearly the name is found`(path: String) {
        #expect(Folders.brokenNames([path]).count == 1)
        #expect(
            Folders.brokenNames(["Sources/Web/Surveys/A.swift", "Sources/Pages/Templates/surveys/a.mustache"])
                == [])
    }

    @Test func `nothing in Public begins with a dot`() {
        #expect(Folders.brokenPublic(Tree.paths) == [])
        #expect(
            Folders.brokenPublic(["Public/.env", "Public/.git/config", "Public/a.css", ".env"]).count == 2)
    }

    @Test func `the README names every target`() {
        let readme = Tree.files.first { $0.path == "README.md" }?.text ?? ""
        #expect(Folders.unnamed(Arrows.mayImport.keys.sorted(), in: readme) == [])
        #expect(Folders.unnamed(["Web", "Pages"], in: "The `Pages` are read on the Web.") == ["Web"])
    }

    @Test func `without git the same files are read`() {
        #expect(Set(Tree.paths).subtracting(Tree.pathsInFolder()) == [])
        #expect(Tree.paths.count > 100)
    }
}
