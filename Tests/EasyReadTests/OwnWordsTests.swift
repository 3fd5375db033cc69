import Coproduction
import EasyRead
import Foundation
import Testing

@Suite struct OwnWordsTests {
    private static let files: [String] = {
        let folder = RealFolder.path
        let names = FileManager.default.enumerator(atPath: folder)
        var files: [String] = []
        while let name = names?.nextObject() as? String {
            // Lists hold hard words on purpose; their explanations have a test of their own.
            let isWords = name.hasSuffix(".yaml") && !name.hasPrefix("Lists/")
            if isWords || name.hasSuffix(".svg") { files.append(folder + "/" + name) }
        }
        return files.sorted()
    }()

    @Test func `the checker finds nothing in our own words and drawings, no error and no warning`() throws {
        let check = ContentCheck(checker: Checker(lists: try RealFolder.content().lists))
        #expect(Self.files.count > 120)
        let findings = try Self.files.flatMap { file in
            let text = try String(contentsOfFile: file, encoding: .utf8)
            return file.hasSuffix(".svg")
                ? check.findings(inDrawing: text, path: file) : try check.findings(inYAML: text, path: file)
        }
        #expect(FindingReport(findings).forPeople == FindingReport.clean)
    }

    @Test func `the same check does find a hard sentence in a page`() throws {
        let check = ContentCheck(checker: Checker(lists: try RealFolder.content().lists))
        let page =
            "title: Help\nparts:\n  - sentences:\n      - We will not utilise your data e.g. for marketing.\n"
        let found = try check.findings(inYAML: page, path: "page.yaml")
        #expect(found.contains { $0.rule == .abbreviation && $0.severity == .error && $0.line == 4 })
    }
}
