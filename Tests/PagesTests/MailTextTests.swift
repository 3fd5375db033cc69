import Coproduction
import EasyRead
import Foundation
import Pages
import Testing

@Suite struct MailTextTests {
    private static let until = Moment(milliseconds: 1_795_000_000_000)
    private static let address = "https://heard.example/link/abc"

    private func letter(_ kind: Mail.Kind, name: String? = "Anna") throws -> MailText {
        let words = try Exhibit.content.get().words
        return MailText(kind, name: name, address: Self.address, until: Self.until, words: words)
    }

    @Test(arguments: Mail.Kind.allCases)
    func `each letter has one address on a line of its own, and short lines`(_ kind: Mail.Kind) throws {
        let letter = try letter(kind)
        let lines = letter.lines.flatMap { $0.split(separator: "\n").map(String.init) }
        #expect(lines.filter { $0.contains("://") } == [Self.address])
        #expect(lines.allSatisfy { $0.split(separator: " ").count <= 12 })
        #expect(lines.first == "Hello Anna.")
        #expect(!letter.subject.contains("\n") && !letter.subject.isEmpty)
    }

    @Test func `a link says how long it works, and news of a worry says nothing about it`() throws {
        #expect(try letter(.signIn).lines.contains { $0.hasPrefix("The link works until") })
        let worry = try letter(.worry, name: nil)
        #expect(worry.lines.first == "Hello.")
        #expect(!worry.lines.contains { $0.contains("link works") })
    }
}
