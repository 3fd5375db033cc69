import Coproduction
import Testing

@Suite struct DecisionDifferenceTests {
    private func record(_ lines: [String] = [], _ change: (inout DecisionRecord) -> Void = { _ in })
        -> DecisionRecord
    {
        var record = DecisionRecord(title: "Plan", lines: lines)
        record.status = "Planned"
        record.reasons = "One.\n\nTwo.\nThree."
        record.notUnderstood = ["Agenda"]
        change(&record)
        return record
    }

    @Test func `every changed field says its old and its new line`() {
        let new = record {
            $0.status = "Withdrawn"
            $0.divisions = ["Ashford", "Swale"]
            $0.decidedOn = Day(iso8601: "2021-03-05")
            $0.reasons = "One.\n\nTwo and a half.\nThree.\nFour."
            $0.due = DecisionRecord.Due(kind: .notBefore, from: Day(iso8601: "2021-03-24"), by: "The Cabinet")
            $0.notUnderstood = ["Agenda", "Item 5"]
        }
        let difference = DecisionDifference(from: record(), to: new)
        #expect(
            difference.sentences == [
                "- Decision status: Planned", "+ Decision status: Withdrawn", "+ Divisions: Ashford",
                "+ Divisions: Swale", "+ Due: Not before 24 March 2021 by The Cabinet",
                "+ Decided on: 5 March 2021", "- Reasons: Two.", "+ Reasons: Two and a half.",
                "+ Reasons: Four.", "+ Not understood: Item 5",
            ])
        #expect(DecisionDifference(from: new, to: record()).sentences.count == difference.sentences.count)
    }

    private static let inTheirOwnWay = ["title", "decision_type", "divisions", "due", "meeting"]

    @Test func `every field of a record is compared`() {
        for field in DecisionRecord.Field.allCases
        where !Self.inTheirOwnWay.contains(field.rawValue) {
            var new = record()
            let isSet = new.set(field)
            #expect(isSet, "\(field)")
            #expect(
                DecisionDifference(from: record(), to: new).parts.map(\.about) == [.field(field)], "\(field)")
        }
        let named = record {
            $0.title = "Another plan"
            $0.decisionType = .key
        }
        #expect(
            DecisionDifference(from: record(), to: named).sentences == [
                "- Title: Plan", "+ Title: Another plan", "+ Decision type: Key",
            ])
    }

    @Test func `layout, clocks and the same text understood better are no change`() {
        let old = record(["Plan", "Printed on 22/11/2026 14:03"]) {
            $0.notUnderstood = ["Agenda", "Printed on 22/11/2026 14:03", ""]
        }
        let later = record(["Plan", "", "Printed on 23/11/2026 09:15"]) {
            $0.notUnderstood = ["Agenda", "Printed on 23/11/2026 09:15"]
            $0.reasons = "One.\nTwo.   \n\nThree."
        }
        #expect(DecisionDifference(from: old, to: later).isEmpty)
        let better = record(old.lines) { $0.status = "Withdrawn" }
        #expect(DecisionDifference(from: old, to: better).isEmpty)
        #expect(old.withoutLayout != better.withoutLayout, "it is worth keeping all the same")
        #expect(!DecisionRecord.changes("The meeting starts at 10:30"))
        #expect(!DecisionRecord.changes("A form was printed for everybody"))
    }

    @Test func `the lines of the whole text that changed are kept beside the fields`() {
        let old = record(["Plan", "Decision status: Planned", "Contact"])
        let new = record(["Plan", "Decision status: Withdrawn", "Contact"]) { $0.status = "Withdrawn" }
        #expect(
            DecisionDifference(from: old, to: new).lines == [
                .removed("Decision status: Planned"), .added("Decision status: Withdrawn"),
            ])
    }

    @Test(arguments: 0..<300) func `what went and what came lead from the old text to the new one`(seed: Int)
    {
        var random = SeededRandom(seed: UInt64(seed))
        func text() -> [String] {
            (0..<Int.random(in: 0...12, using: &random)).map { _ in
                String("abcd".randomElement(using: &random) ?? "a")
            }
        }
        let (old, new) = (text(), text())
        let lines = DecisionDifference.lines(from: old, to: new)
        let removed = lines.filter { if case .removed = $0 { true } else { false } }.map(\.words)
        let added = lines.filter { if case .added = $0 { true } else { false } }.map(\.words)
        #expect(old.count - removed.count == new.count - added.count)
        #expect(old.count - removed.count == longestCommon(old[...], new[...]))
        #expect(isPart(removed, of: old) && isPart(added, of: new))
    }

    /// By the definition, without any care for time.
    private func longestCommon(_ one: ArraySlice<String>, _ other: ArraySlice<String>) -> Int {
        var row = [Int](repeating: 0, count: other.count + 1)
        for line in one {
            var next = row
            for (place, word) in other.enumerated() {
                next[place + 1] = word == line ? row[place] + 1 : max(row[place + 1], next[place])
            }
            row = next
        }
        return row.last ?? 0
    }

    private func isPart(_ lines: [String], of whole: [String]) -> Bool {
        var rest = whole[...]
        return lines.allSatisfy { line in
            guard let place = rest.firstIndex(of: line) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
    }

    @Test func `two long texts with nothing in common are compared at once, and only so many lines are kept`()
    {
        let old = record { $0.reasons = (0..<30_000).map { "old \($0)" }.joined(separator: "\n") }
        let new = record { $0.reasons = (0..<30_000).map { "new \($0)" }.joined(separator: "\n") }
        let difference = DecisionDifference(from: old, to: new)
        #expect(difference.parts.first?.lines.count == DecisionDifference.mostLines)
        #expect(difference.leftOut == 60_000 - DecisionDifference.mostLines)
        #expect(difference.sentences.last == "and 59600 more lines")
    }
}

extension DecisionRecord {
    fileprivate static func changes(_ line: String) -> Bool {
        var one = DecisionRecord(title: "Plan")
        one.notUnderstood = [line]
        return DecisionDifference(from: DecisionRecord(title: "Plan"), to: one).isEmpty
    }

    /// Gives a field a value that it did not have; false when the test does not know the field.
    fileprivate mutating func set(_ field: Field) -> Bool {
        let (words, day) = ("Something else", Day(iso8601: "2026-01-02"))
        switch field {
        case .reference: reference = words
        case .reasonKey: reasonKey = words
        case .status: status = words
        case .decisionMaker: decisionMaker = words
        case .leadMember: leadMember = words
        case .leadDirector: leadDirector = words
        case .leadOfficer: leadOfficer = words
        case .department: department = words
        case .contact: contact = words
        case .callIn: callIn = words
        case .firstPublished: firstPublished = day
        case .decidedOn: decidedOn = day
        case .effectiveFrom: effectiveFrom = day
        case .publishedOn: publishedOn = day
        case .reasons: reasons = words
        case .financial: implications.financial = words
        case .legal: implications.legal = words
        case .equalities: implications.equalities = words
        case .proposedDecision: proposedDecision = words
        case .resolution: resolution = words
        case .description: description = words
        case .alternatives: alternatives = words
        case .urgencyReason: urgencyReason = words
        case .withdrawal: withdrawal = words
        default: return false
        }
        return true
    }
}
