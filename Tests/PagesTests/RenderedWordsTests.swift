import Coproduction
import EasyRead
import Testing

@testable import Pages

/// Our own words as visitors get them: with the numbers, days and names that the pages put into them.
@Suite struct RenderedWordsTests {
    /// What groups and decisions are called: not our words, so a name that everybody knows stands for each.
    private static let names: [String] = {
        let bodies = (ExampleBodies.usual + ExampleBodies.long).map(\.easyName)
        let copies = [ExampleRecord.withdrawn, ExampleRecord.planned].map(\.title)
        let open = [ExampleRegister.open.record.title]
        let replaced = [ExampleRegister.replaced.decision.record.title]
        return Set(bodies + copies + open + replaced + ["Olive <Officer>"]).sorted { $0.count > $1.count }
    }()

    private static func withoutNames(_ text: String) -> String {
        names.reduce(text) { text, name in
            let inside = name.hasPrefix("The ") ? "the " + name.dropFirst(4) : name
            return text.replacing(name, with: "Kent").replacing(inside, with: "Kent")
        }
    }

    private static func words(of exhibit: Exhibit) throws -> VisibleWords {
        let code = try #require(ReceiptCode(typed: "BCDF 2345"))
        let boat = try #require(PictureName(rawValue: "code-boat"))
        let frame = try Exhibit.frame()
        let words = CodeCard.words(for: code, pictures: [(boat, "boat"), (boat, "boat")], in: frame)
        return VisibleWords(Slot.fill(exhibit.html, with: words))
    }

    private static func context(of block: VisibleWords.Block, on page: String) -> CheckContext {
        if block.isForTeam
            || [
                "team/", "people/", "safety/", "privacy/case", "privacy/desk", "privacy/forget",
            ].contains(where: page.hasPrefix)
        {
            return .board
        }
        if block.isMistake { return .error }
        return page.hasPrefix("surveys/") && block.isAnswer ? .question : .page
    }

    /// The title of a window holds the place and "Problem: ", as EASY-READ 3.2 wants, and cannot hold lines.
    private static func counts(_ finding: Finding, in block: VisibleWords.Block) -> Bool {
        block.element != "title"
            || ![.punctuation, .ownLine, .heading, .capitals].contains(finding.rule)
    }

    @Test func `no block of any state of any page has a finding`() throws {
        let checker = Checker(lists: try Exhibit.content.get().lists)
        var (blocks, pages): (Int, Set<String>) = (0, [])
        var checked: Set<String> = []
        var found: [String] = []
        for exhibit in Exhibit.usual {
            let words = try Self.words(of: exhibit)
            let page = Self.withoutNames(words.page)
            pages.insert(String(exhibit.name.prefix { $0 != "." }))
            blocks += words.blocks.count
            for block in words.blocks {
                let (text, context) = (
                    Self.withoutNames(block.text), Self.context(of: block, on: exhibit.name)
                )
                guard checked.insert("\(context) \(block.part) \(text)").inserted else { continue }
                found += checker.check(text, as: context, part: block.part, amid: page)
                    .filter { Self.counts($0, in: block) }
                    .map {
                        "\($0.rule.rawValue) \(context) <\(block.element)> \(text) (\($0.words)) \(exhibit.name)"
                    }
            }
        }
        print("Read \(blocks) blocks in \(Exhibit.usual.count) states of \(pages.count) pages.")
        #expect(blocks > 4000 && pages.count > 40)
        #expect(found == [])
    }
}
