import Foundation
import Testing

@testable import Coproduction

@Suite struct ExportTests {
    private func table(_ rows: [[String?]]) -> Export.Table {
        Export.Table(
            name: "quotes", about: "Words.",
            columns: [Export.Column("theme", "Which."), Export.Column("words", "What.")], rows: rows)
    }

    private func findings(_ words: String) -> [Clue.Kind] {
        Export.findings(in: Export.files(.public, [table([["bus", words]])], on: Day(daysSince1970: 20_780)))
            .filter { $0.file == "quotes.csv" }.map(\.kind)
    }

    @Test
    func `every table comes as CSV and JSON, with a dictionary of its columns and a text to read first`() {
        let files = Export.files(.public, [table([["bus", "late"]])], on: Day(daysSince1970: 20_780))
        #expect(
            files.map(\.name) == [
                "README.txt", "quotes.csv", "quotes.json", "dictionary.csv", "dictionary.json",
            ])
        let dictionary = files.first { $0.name == "dictionary.csv" }?.text ?? ""
        #expect(dictionary.contains("\"quotes\",\"words\",\"What.\"\r\n"))
        #expect(files.first?.text.contains("made on 2026-11-23") == true)
    }

    @Test func `a CSV file begins with the mark of UTF-8 and works nothing out`() throws {
        let csv = table([["=1+1", "\t@x"], ["＝2", nil]]).csv
        #expect(Array(csv.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
        #expect(csv.contains("\"'=1+1\",\"'\t@x\"\r\n") && csv.contains("\"'＝2\",\"\"\r\n"))
    }

    @Test func `a JSON file holds every text as it is`() throws {
        let odd = "\"quoted\" \\ line\nnew\u{1} é 😀"
        let json = try JSONSerialization.jsonObject(
            with: Data(table([["bus", odd], [nil, "x"]]).json.utf8))
        let rows = try #require(json as? [[String: Any]])
        #expect(rows.first?["words"] as? String == odd)
        #expect(rows.last?["theme"] is NSNull)
        #expect(try JSONSerialization.jsonObject(with: Data(table([]).json.utf8)) as? [String] == [])
    }

    @Test(arguments: [
        ("Phone me on 07700 900123.", Clue.Kind.phone), ("+44 7700 900123", .phone),
        ("0044 7700 900 123", .phone),
        ("(01622) 496 123", .phone), ("tom@example.org", .email), ("I live at ME14 1XX", .postcode),
        ("me141xx", .postcode), ("943 476 5919", .nhsNumber), ("9434765919", .nhsNumber),
    ])
    func `a public file with something that tells who somebody is is found`(words: String, kind: Clue.Kind) {
        #expect(findings(words) == [kind], "\(words)")
    }

    @Test(arguments: [
        "The bus is 20 minutes late.", "2026-11-23", "21-00033", "£1250000", "About 125 people",
        "Tom helped me.", "a2b3c4d5e6f7", "943 476 5918",
    ])
    func `a day, a slug, money and a count are nothing that tells who somebody is`(words: String) {
        #expect(findings(words) == [], "\(words)")
    }

    @Test func `a finding names the file, the line and the kind, never the thing`() throws {
        let files = Export.files(
            .public, [table([["bus", "late"], ["bus", "07700 900123"]])], on: Day(daysSince1970: 20_780))
        let found = Export.findings(in: files)
        #expect(found.map(\.file) == ["quotes.csv", "quotes.json"])
        #expect(found.map(\.line) == [3, 3] && found.allSatisfy { $0.kind == .phone })
        #expect(!"\(found)".contains("900123"))
    }
}
