import Foundation

@testable import Coproduction

/// One of the thirty sources in Fixtures/Councils with what a careful clerk reads in it.
struct CouncilPage: CustomStringConvertible {
    let name: String
    let bytes: [UInt8]
    let expected: [[String: Any]]

    var description: String { name }

    private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// Every source of a folder, by number.
    static func all(in folder: String = "Councils") throws -> [CouncilPage] {
        let folder = fixtures.appending(path: folder)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        return try files.filter { $0.hasSuffix(".expected.json") }.map { file in
            let name = String(file.dropLast(".expected.json".count))
            let source = files.first { $0.hasPrefix(name + ".") && $0 != file } ?? ""
            let json = try JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: file)))
            return CouncilPage(
                name: source, bytes: [UInt8](try Data(contentsOf: folder.appending(path: source))),
                expected: json as? [[String: Any]] ?? [])
        }
    }

    /// What the reader makes of it.
    func read() throws -> [DecisionRecord] {
        guard name.hasSuffix(".csv") else { return try DecisionReader.readAll(bytes) }
        return try DecisionReader.read(rows: CouncilPage.rows(of: DecisionReaderText.decoded(bytes)))
    }

    /// The text as it stands, to look for the words that were read.
    func text() throws -> String {
        let text = try DecisionReaderText.decoded(bytes)
        return DecisionReaderHTML.isPage(text)
            ? DecisionReaderHTML.read(text).lines.map(\.words).joined(separator: "\n") : text
    }

    /// Cells in quotes may hold what parts others (RFC 4180).
    static func rows(of text: String) -> [[String]] {
        let text = text.replacing("\u{FEFF}", with: "")
        let first = text.prefix { !$0.isNewline }
        let mark = [",", ";", "\t"].max { one, other in
            first.count { String($0) == one } < first.count { String($0) == other }
        }
        var rows: [[String]] = [[""]]
        var isQuoted = false
        for letter in text {
            if letter == "\"" {
                isQuoted.toggle()
                // Two quotes within a cell are one: the second opens the cell again.
                if isQuoted, rows[rows.count - 1].last?.isEmpty == false {
                    rows[rows.count - 1][rows[rows.count - 1].count - 1] += "\""
                }
            } else if !isQuoted, String(letter) == mark {
                rows[rows.count - 1].append("")
            } else if !isQuoted, letter.isNewline {
                rows.append([""])
            } else {
                rows[rows.count - 1][rows[rows.count - 1].count - 1].append(letter)
            }
        }
        return rows
    }
}

/// What differs between what was read and what was expected.
struct CouncilScore {
    var right = 0
    var wrong: [String] = []
    var decisionsRight = 0
    var decisions = 0

    /// The fields of the contract, `not_understood` apart.
    static let fields = [
        "reference", "title", "decision_type", "reason_key", "status", "decision_maker", "lead_member",
        "lead_director", "lead_officer", "department", "contact", "divisions", "first_published", "due",
        "decided_on", "effective_from", "published_on", "call_in", "meeting", "reasons", "implications",
        "proposed_decision", "resolution", "description", "alternatives", "urgency_reason",
    ]

    var fields: Int { right + wrong.count }

    init(_ page: CouncilPage) {
        let read = (try? page.read()) ?? []
        let count = max(read.count, page.expected.count)
        for place in 0..<count {
            decisions += 1
            let expected = page.expected.indices.contains(place) ? page.expected[place] : nil
            let record = read.indices.contains(place) ? read[place] : nil
            let before = wrong.count
            compare(record, expected, place: place)
            if wrong.count == before { decisionsRight += 1 }
        }
    }

    private mutating func compare(_ record: DecisionRecord?, _ expected: [String: Any]?, place: Int) {
        let read = record.flatMap {
            try? JSONSerialization.jsonObject(with: Data($0.json().utf8)) as? [String: Any]
        }
        for field in Self.fields {
            let (one, other) = (Self.plain(read?[field]), Self.plain(expected?[field]))
            if read != nil, expected != nil, one == other {
                right += 1
            } else {
                wrong.append("\(place + 1) \(field): read \(one), expected \(other)")
            }
        }
        if let rest = expected?["not_understood"] {
            let left = record.map { Self.plain($0.notUnderstood) } ?? "-"
            if left == Self.plain(rest) {
                right += 1
            } else {
                wrong.append("\(place + 1) rest: read \(left)")
            }
        }
        for words in expected?["must_be_somewhere"] as? [String] ?? [] {
            let all = Self.told(by: record)
            if !all.contains(Self.joined(words)) { wrong.append("\(place + 1) lost: \(words)") }
        }
        for (field, list) in expected?["must_not_be_in"] as? [String: [String]] ?? [:] {
            for words in list where Self.plain(read?[field]).contains(Self.joined(words)) {
                wrong.append("\(place + 1) \(field) has \(words)")
            }
        }
    }

    /// A value as text: single spaces within a line, lines as they stand, but no empty line before a point of a
    /// list, since the house keeps those where the source has them (21/00033) and the clerk did not.
    static func plain(_ value: Any?) -> String {
        switch value {
        case let words as String:
            let lines = words.split(separator: "\n", omittingEmptySubsequences: false).map {
                joined(String($0))
            }
            return lines.indices.filter { place in
                let next = lines.indices.contains(place + 1) ? lines[place + 1][...] : ""
                return !(lines[place].isEmpty && DecisionReaderLine.isPoint(next))
            }.map { lines[$0] }.joined(separator: "\n")
        case let list as [Any]: return "[" + list.map { plain($0) }.joined(separator: "; ") + "]"
        case let object as [String: Any]:
            let pairs = object.keys.sorted().map { $0 + " " + plain(object[$0]) }
            return pairs.allSatisfy { $0.hasSuffix(" -") } ? "-" : "{" + pairs.joined(separator: ", ") + "}"
        default: return "-"
        }
    }

    static func joined(_ words: String) -> String {
        words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// All that a record says.
    static func told(by record: DecisionRecord?) -> String {
        guard let record else { return "" }
        let lists = record.divisions + record.notUnderstood
        let read = DecisionRecord.Field.allCases.compactMap { field -> String? in
            switch field.reading {
            case .words(let path), .prose(let path): record[keyPath: path]
            default: nil
            }
        }
        let rest = [record.title, record.due?.by, record.meeting?.body, record.pageName].compactMap(\.self)
        return joined((read + lists + rest).joined(separator: " \n "))
    }
}
