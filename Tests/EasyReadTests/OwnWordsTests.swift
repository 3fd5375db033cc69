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
            let isWords = name.hasSuffix(".yaml") && !name.hasPrefix("Lists/") && !name.hasPrefix("Pictures/")
            if isWords { files.append(folder + "/" + name) }
        }
        return files.sorted()
    }()

    @Test(arguments: files) func `the checker finds no error in our own words`(_ file: String) throws {
        let check = ContentCheck(checker: Checker(lists: try RealFolder.content().lists))
        let text = try String(contentsOfFile: file, encoding: .utf8)
        let errors = try check.findings(inYAML: text, path: file).filter { $0.severity == .error }
        #expect(errors.map { "\($0.line ?? 0) \($0.rule.rawValue) \($0.words)" } == [])
    }

    @Test func `the same check does find a hard sentence in a page`() throws {
        let check = ContentCheck(checker: Checker(lists: try RealFolder.content().lists))
        let page =
            "title: Help\nparts:\n  - sentences:\n      - We will not utilise your data e.g. for marketing.\n"
        let found = try check.findings(inYAML: page, path: "page.yaml")
        #expect(found.contains { $0.rule == .abbreviation && $0.severity == .error && $0.line == 4 })
    }
}
