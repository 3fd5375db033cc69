import Foundation
import Testing

@testable import Coproduction

/// A generator that gives the same numbers for the same seed, so that a failure comes again.
struct Repeatable: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        var mixed = state
        mixed ^= mixed >> 33
        mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
        return mixed ^ (mixed >> 29)
    }
}

@Suite struct DecisionReaderLinesTests {
    @Test(arguments: 0..<80) func `no line is lost however the page is mangled`(seed: Int) throws {
        var dice = Repeatable(state: UInt64(seed) &* 7919 &+ 1)
        let text = Self.mangled(try PrintedDecision.lines(), with: &dice)
        let records = try DecisionReader.readAll(text)
        #expect(Self.lost(from: text, in: records) == [])
    }

    @Test(arguments: 0..<25) func `the order of the labels does not matter`(seed: Int) throws {
        var dice = Repeatable(state: UInt64(seed) &* 104_729 &+ 3)
        let printed = try PrintedDecision.lines()
        let start = try #require(printed.firstIndex { $0.hasPrefix("Decision type:") })
        var labels = printed[start...].filter { !$0.isEmpty }
        labels.shuffle(using: &dice)
        let text = (printed[..<start] + labels.flatMap { [$0, ""] }).joined(separator: "\r\n")
        var record = try DecisionReader.read("\u{FEFF}" + text)
        var expected = try DecisionReader.read(PrintedDecision.text())
        #expect(record.brokenOff == (labels.last?.hasPrefix("Equalities") == true ? [.equalities] : []))
        (record.lines, expected.lines) = ([], [])
        (record.brokenOff, expected.brokenOff) = ([], [])
        #expect(record == expected)
    }

    @Test func `unknown labels and lines are shown in their order`() throws {
        let record = try DecisionReader.read(
            """
            Skip to content
            Issue details
            21/00033 - Some title
            Printer friendly
            Decision type: Key
            Colour of the door: blue
            Something else

            Lead director: A Person
            Agenda items
            """)
        #expect(
            record.notUnderstood == [
                "Printer friendly", "Colour of the door: blue", "Something else", "Agenda items",
            ])
        #expect(record.leadDirector == "A Person")
    }

    @Test func `a label without a value takes nothing that is no value of it`() throws {
        let record = try DecisionReader.read(
            """
            21/00033 - Some title
            Decision type:
            Lead member: \u{A0}
            Contact:
            A line of its own
            Financial implications:
            Another line
            Department: Social Care
            """)
        #expect(record.decisionType == nil && record.leadMember == nil && record.contact == nil)
        #expect(record.implications == DecisionRecord.Implications(financial: "Another line"))
        #expect(record.department == "Social Care")
        #expect(
            record.notUnderstood == [
                "Contact:", "A line of its own",
            ])
    }

    @Test func `case and spaces in a label do not matter`() throws {
        let record = try DecisionReader.read(
            "21/00033 –\u{A0}Some title\nDECISION\u{A0}TYPE : Non-Key\n\tdecision  Status\t:\tOpen \nPROPOSED DECISION \nDo it."
        )
        #expect(record.title == "Some title")
        #expect(record.decisionType == .nonKey)
        #expect(record.status == "Open")
        #expect(record.proposedDecision == "Do it.")
        #expect(record.notUnderstood.isEmpty)
    }

    @Test func `a value that cannot be read is shown with its label`() throws {
        let record = try DecisionReader.read(
            """
            21/00033 - Some title
            Decision due: to be confirmed
            Decision type: Purple
            Notice of proposed decision first published: 31/02/2021
            Decision status: Open
            Decision status: Withdrawn
            """)
        #expect(record.due == nil && record.decisionType == nil && record.firstPublished == nil)
        #expect(record.status == "Open")
        #expect(
            record.notUnderstood == [
                "Decision due: to be confirmed", "Decision type: Purple",
                "Notice of proposed decision first published: 31/02/2021", "Decision status: Withdrawn",
            ])
    }

    @Test func `a page without a reference is read by its name or by what only a decision says`() throws {
        let named = try DecisionReader.read("Home\nIssue details\nA title\nDepartment: Care")
        #expect(named.title == "A title" && named.reference == nil && named.notUnderstood == [])
        #expect(try DecisionReader.read("A title\nDecision type: Key").title == "A title")
    }

    @Test func `sentences after a label go on over lines that touch it`() throws {
        let record = try DecisionReader.read(
            """
            21/00033 - Some title
            Financial implications: There are 2:
            - one
            - two

            • three
            Unknown label: no part of it
            Legal implications: None

            Agenda items
            """)
        #expect(record.implications.financial == "There are 2:\n- one\n- two\n\n• three")
        #expect(record.notUnderstood == ["Unknown label: no part of it", "Agenda items"])
    }

    @Test(arguments: [
        ("Legal implications: We do not yet know what this will me", [DecisionRecord.Field.legal]),
        ("Legal implications: We do not yet know what this will mean.", []),
        ("Legal implications: We asked “do you know what it means?”", []), ("Legal implications: None", []),
        ("Department: Social Care for all people who live in Kent", []),
        ("Legal implications: We do not yet know what this will me\n\nAgenda items", []),
    ])
    func `a text is broken off only at the very end and within a sentence`(
        end: String, fields: [DecisionRecord.Field]
    ) throws {
        #expect(try DecisionReader.read("21/00033 - Some title\n" + end + "\n \n").brokenOff == fields)
    }

    // MARK: The property

    private static func mangled(_ printed: [String], with dice: inout Repeatable) -> String {
        let start = printed.firstIndex { $0.hasPrefix("Decision type:") } ?? printed.endIndex
        var labels = printed[start...].filter { !$0.isEmpty || Bool.random(using: &dice) }
        let strange = [
            "Colour: blue", "Agenda items", "Lead officer:", "Decision status: Open", "• a bullet",
            "Decision due: some day", "Proposed decision", "Contact", "22/00001 - Another", "Issue details",
        ]
        labels += strange.filter { _ in Bool.random(using: &dice) }
        labels.shuffle(using: &dice)
        let end = ["\n", "\r\n", "\r", "\u{2028}"].randomElement(using: &dice) ?? "\n"
        var text = Bool.random(using: &dice) ? "\u{FEFF}" : ""
        for line in printed[..<start] + labels {
            let space = [" ", " ", "\u{A0}", "\t", "  "].randomElement(using: &dice) ?? " "
            text += String(repeating: end, count: Int.random(in: 0...2, using: &dice))
            text += Bool.random(using: &dice) ? space : ""
            // A tab within a sentence would part a cell from the next one.
            let inner = space == "\t" && !line.contains(": ") ? " " : space
            text += line.replacing(" ", with: inner) + (Bool.random(using: &dice) ? space : "") + end
        }
        return text
    }

    /// The lines of the source that stand neither in a field nor among the lines that were not understood.
    private static func lost(from text: String, in records: [DecisionRecord]) -> [String] {
        let told = records.flatMap(Self.told)
        let names = Set(["Proposed decision", "Reason for the decision"])
        // Labels without a value say nothing.
        let empty = Set(["Lead officer:"])
        return text.split(whereSeparator: { $0.isNewline }).map { words(String($0)) }.filter { line in
            // The bullet before a title is no part of it.
            let bare = line.hasPrefix("• ") ? String(line.dropFirst(2)) : line
            if bare.isEmpty || empty.contains(bare) || told.contains(where: { $0.contains(bare) }) {
                return false
            }
            if names.contains(line) {
                return records.allSatisfy { $0.proposedDecision == nil && $0.reasons == nil }
            }
            let value = line.drop { $0 != ":" }.dropFirst(2).drop { $0 == " " }
            let tidied = String(value.last == ";" || value.last == "." ? value.dropLast() : value)
            if !tidied.isEmpty, told.contains(where: { $0.contains(tidied) }) { return false }
            if let day = DecisionDate.day(value) { return records.allSatisfy { $0.firstPublished != day } }
            if let due = DecisionDate.due(String(value))?.due {
                return records.allSatisfy {
                    $0.due?.from != due.from || $0.due?.by.map(words) != due.by.map(words)
                }
            }
            return !(value == "Key" && records.contains { $0.decisionType == .key })
                && !(value == "(All Division);" && told.contains("All Division"))
        }
    }

    /// Every text of a record.
    private static func told(by record: DecisionRecord) -> [String] {
        let fields = DecisionRecord.Field.allCases.compactMap { field in
            switch field.reading {
            case .words(let path), .prose(let path): record[keyPath: path]
            default: nil
            }
        }
        let title = [record.reference, record.title].compactMap(\.self).joined(separator: " - ")
        return
            (fields + record.divisions + record.notUnderstood + [title, record.title, record.pageName ?? ""])
            .map(words).filter { !$0.isEmpty }
    }

    private static func words(_ text: String) -> String {
        text.split { $0.isWhitespace || $0 == "\u{FEFF}" }.joined(separator: " ")
    }
}
