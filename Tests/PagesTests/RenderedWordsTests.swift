import Coproduction
import EasyRead
import Testing

@testable import Pages

/// Our own words as visitors get them: with the numbers, days and names that the pages put into them.
@Suite struct RenderedWordsTests {
    private static func words(of exhibit: Exhibit) throws -> VisibleWords {
        let code = try #require(ReceiptCode(typed: "BCDF 2345"))
        let boat = try #require(PictureName(rawValue: "code-boat"))
        let words = CodeCard.words(for: code, pictures: [(boat, "boat"), (boat, "boat")], in: try Exhibit.frame())
        return VisibleWords(Slot.fill(exhibit.html, with: words))
    }

    private static func context(of block: VisibleWords.Block, on page: String) -> CheckContext {
        if page.hasPrefix("team/") || page.hasPrefix("people/") { return .board }
        if block.isMistake { return .error }
        return page.hasPrefix("surveys/") && block.isAnswer ? .question : .page
    }

    @Test func `every block of every state of every page is free of findings`() throws {
        let checker = Checker(lists: try Exhibit.content.get().lists)
        var (states, blocks, pages) = (0, 0, Set<String>())
        var checked: Set<String> = []
        var found: Set<String> = []
        for exhibit in Exhibit.usual {
            let words = try Self.words(of: exhibit)
            states += 1
            pages.insert(String(exhibit.name.prefix { $0 != "." }))
            for block in words.blocks {
                blocks += 1
                let context = Self.context(of: block, on: exhibit.name)
                guard checked.insert("\(context) \(block.part) \(block.text)").inserted else { continue }
                for finding in checker.check(block.text, as: context, part: block.part, amid: words.page) {
                    found.insert(
                        "\(finding.rule.rawValue) \(finding.severity) \(context) <\(block.element)> “\(block.text)” “\(finding.words)” \(exhibit.name)")
                }
            }
        }
        print("Read \(pages.count) pages in \(states) states, \(blocks) blocks, \(checked.count) of them different.")
        #expect(found.sorted() == [])
    }
}
