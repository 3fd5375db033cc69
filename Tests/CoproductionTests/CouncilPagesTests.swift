import Foundation
import Testing

@testable import Coproduction

/// Thirty sources as councils print them, written before the reader knew them (Fixtures/Councils).
@Suite struct CouncilPagesTests {
    /// What still differs, by the name of the source, with the reason; none at present.
    private static let known: [String: [String]] = [:]

    @Test func `every page is read as a careful clerk reads it`() throws {
        let pages = try CouncilPage.all()
        #expect(pages.count == 30)
        for page in pages {
            let score = CouncilScore(page)
            #expect(score.decisions > 0)
            #expect(score.wrong == Self.known[page.name] ?? [], "\(page.name)")
        }
    }

    @Test func `no field says what the page does not say`() throws {
        for page in try CouncilPage.all() {
            let raw = DecisionReaderLines.split(try page.text()).map { String(DecisionReaderLines.seen($0)) }
            let text = CouncilScore.joined((raw + [Self.seen(try page.text())]).joined(separator: " \n "))
            let words = Set(text.split(separator: " ").map(Self.bare))
            for record in try page.read() {
                let told = CouncilScore.told(by: record) + " " + (record.reference ?? "")
                let invented = told.split(separator: " ").map(Self.bare).filter { word in
                    !word.isEmpty && !words.contains(word) && !text.contains(word)
                }
                #expect(invented == [], "\(page.name)")
            }
        }
    }

    @Test func `no day is read that the page does not print`() throws {
        for page in try CouncilPage.all() {
            let text = Self.seen(try page.text())
            for record in try page.read() {
                let days = [
                    record.firstPublished, record.decidedOn, record.effectiveFrom, record.publishedOn,
                    record.due?.from, record.due?.to, record.meeting?.date,
                ].compactMap(\.self)
                for day in days {
                    #expect(text.contains(String(day.day)), "\(page.name) \(day.iso8601)")
                    #expect(text.contains(String(String(day.year).suffix(2))), "\(page.name) \(day.iso8601)")
                }
            }
        }
    }

    private static func seen(_ text: String) -> String {
        DecisionReaderLines.split(text).map {
            DecisionReaderContacts.leftOut(String(DecisionReaderLines.seen($0)))
        }
        .joined(separator: " \n ")
    }

    private static func bare(_ word: Substring) -> String {
        word.trimmingCharacters(in: .punctuationCharacters.union(.symbols))
    }
}
