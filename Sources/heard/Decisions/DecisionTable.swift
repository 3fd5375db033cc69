import Coproduction
import Foundation
import SwiftCSV

/// Decisions in a table of text with commas, semicolons or tabs between its cells (RFC 4180).
enum DecisionTable {
    /// Why a source gave no decision.
    enum Unreadable: Error {
        case notADecision(NotADecision)
        case quotes

        var what: String {
            switch self {
            case .notADecision(let refused): refused.looksLike
            case .quotes: "This table has a quotation mark too many or too few."
            }
        }

        var doThis: String {
            switch self {
            case .notADecision(let refused): refused.advice
            case .quotes: "Save it again as CSV."
            }
        }
    }

    /// Reads a source as a table where it says so, else as whatever it is, and as a table when it is nothing else.
    static func records(
        in bytes: [UInt8], isSurelyTable: Bool
    ) throws(Unreadable) -> [DecisionRecord] {
        func text() -> String? {
            bytes.count <= DecisionReader.longest ? DecisionReader.text(of: bytes) : nil
        }
        if isSurelyTable, let text = text() { return try records(of: text) }
        do throws(NotADecision) {
            return try DecisionReader.readAll(bytes)
        } catch {
            if let text = text(), let records = try? records(of: text) { return records }
            throw .notADecision(error)
        }
    }

    /// Reads what somebody pasted as whatever it is, and as a table when it is nothing else.
    @Sendable static func records(inPasted text: String) throws(NotADecision) -> [DecisionRecord] {
        do throws(NotADecision) {
            return try DecisionReader.readAll(text)
        } catch {
            guard text.utf8.count <= DecisionReader.longest, let records = try? records(of: text) else {
                throw error
            }
            return records
        }
    }

    private static func records(of text: String) throws(Unreadable) -> [DecisionRecord] {
        let rows = try rows(of: text)
        do throws(NotADecision) {
            return try DecisionReader.read(rows: rows)
        } catch {
            throw .notADecision(error)
        }
    }

    /// No table of decisions has more columns.
    private static let mostCells = 500

    /// The rows of a table, the names of the columns first.
    static func rows(of text: String) throws(Unreadable) -> [[String]] {
        // A mark left open would swallow the rest of the table as one cell.
        let marks = text.utf8.count { $0 == UInt8(ascii: "\"") }
        guard marks.isMultiple(of: 2) else { throw .quotes }
        guard let (delimiter, table) = delimiter(of: text) else { throw .notADecision(.table) }
        let rows = Rows()
        do {
            let csv = try CSV<NoView>(string: String(table), delimiter: delimiter, loadColumns: false)
            try csv.enumerateAsArray(rowLimit: DecisionReader.mostLines + 1) { rows.all.append($0) }
        } catch {
            throw .quotes
        }
        guard rows.all.count <= DecisionReader.mostLines else { throw .notADecision(.tooManyLines) }
        guard rows.all.allSatisfy({ $0.count <= mostCells }) else { throw .notADecision(.table) }
        return rows.all
    }

    /// What stands between the cells: what the first line says (`sep=;`), else what parts most names of columns.
    ///
    /// Nil when there are too many columns.
    private static func delimiter(of text: String) -> (CSVDelimiter, Substring)? {
        let start = text.prefix { !$0.isNewline }
        if start.utf8.count == 5, start.lowercased().hasPrefix("sep="), let last = start.last {
            let table = text[start.endIndex...].drop { $0.isNewline }
            return (last == ";" ? .semicolon : last == "\t" ? .tab : .comma, table)
        }
        var counts: [Character: Int] = [:]
        var isQuoted = false
        for letter in text {
            if letter == "\"" { isQuoted.toggle() }
            if letter.isNewline, !isQuoted { break }
            if !isQuoted { counts[letter, default: 0] += 1 }
        }
        let known: [CSVDelimiter] = [.comma, .semicolon, .tab]
        let best = known.max { counts[$0.rawValue, default: 0] < counts[$1.rawValue, default: 0] }
        guard let best, counts[best.rawValue, default: 0] < mostCells else { return nil }
        return (best, text[...])
    }

    /// Takes the rows as they are read, since the library gives them to a closure that escapes.
    private final class Rows {
        var all: [[String]] = []
    }

    /// A view that holds nothing: the library's own makes every row as long as the longest, however long that is.
    private struct NoView: CSVView {
        let rows: [[String]] = []
        let columns: [String]? = nil
        init(
            header: [String], text: String, delimiter: CSVDelimiter, loadColumns: Bool, rowLimit: Int?
        ) throws {}
        func serialize(header: [String], delimiter: CSVDelimiter) -> String { "" }
    }
}
