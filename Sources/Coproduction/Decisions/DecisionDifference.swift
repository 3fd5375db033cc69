/// What changed, line by line, between two copies of a decision's public record.
///
/// A change is a change of a field or of a line that was not understood. When only the layout of the text around them
/// moved, or a line that changes with every look (a clock, a count of visitors), nothing has changed. Two copies with
/// the same text never differ, even when a better reader understands more of it.
package struct DecisionDifference: Hashable, Sendable, Codable {
    /// What changed in the fields, in the order of the record; the lines that were not understood come last.
    package let parts: [Part]
    /// Every line of the whole text that changed, in order; empty when the parts are empty.
    package let lines: [Line]
    /// How many more lines changed than are kept here.
    package let leftOut: Int

    /// What changed in one part of the record.
    package struct Part: Hashable, Sendable, Codable {
        /// Which part.
        package let about: Subject
        /// The lines that went and came; a line that was reworded goes, and then comes.
        package let lines: [Line]
    }

    /// A part of a record that can change.
    package enum Subject: Hashable, Sendable, Codable {
        case field(DecisionRecord.Field)
        case notUnderstood
    }

    /// One line that went or came.
    package enum Line: Hashable, Sendable, Codable {
        case removed(String)
        case added(String)

        /// The words of the line.
        package var words: String {
            switch self {
            case .removed(let words), .added(let words): words
            }
        }
    }

    /// The most lines that are kept of one difference.
    package static let mostLines = 400

    /// True when nothing changed.
    package var isEmpty: Bool { parts.isEmpty }

    /// Compares two copies, the older one first.
    package init(from old: DecisionRecord, to new: DecisionRecord) {
        guard old.lines.isEmpty || old.lines != new.lines else {
            self.init(parts: [], lines: [], leftOut: 0)
            return
        }
        var parts = DecisionRecord.Field.allCases.map { field in
            Part(
                about: .field(field), lines: Self.lines(from: old.lines(of: field), to: new.lines(of: field)))
        }
        parts.append(
            Part(about: .notUnderstood, lines: Self.lines(from: old.steadyLines, to: new.steadyLines)))
        let changed = parts.filter { !$0.lines.isEmpty }
        let whole = changed.isEmpty ? [] : Self.lines(from: old.lines, to: new.lines)
        self.init(parts: changed, whole: whole)
    }

    private init(parts: [Part], whole: [Line]) {
        var room = Self.mostLines
        var kept: [Part] = []
        for part in parts {
            let lines = part.lines.prefix(room)
            room -= lines.count
            if !lines.isEmpty { kept.append(Part(about: part.about, lines: Array(lines))) }
        }
        let all = parts.reduce(0) { $0 + $1.lines.count }
        self.init(
            parts: kept, lines: Array(whole.prefix(Self.mostLines)), leftOut: max(0, all - Self.mostLines))
    }

    private init(parts: [Part], lines: [Line], leftOut: Int) {
        self.parts = parts
        self.lines = lines
        self.leftOut = leftOut
    }

    /// The lines that went and came between two texts.
    package static func lines(from old: [String], to new: [String]) -> [Line] {
        LineComparison(from: old.map(tidied), to: new.map(tidied)).lines
    }

    /// Spaces at the ends and runs of them are layout.
    private static func tidied(_ line: String) -> String {
        line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The difference as plain text: `- Decision status: Planned`, then `+ Decision status: Withdrawn`.
    package var sentences: [String] {
        let said = parts.flatMap { part in
            part.lines.map { line in
                let label = part.about.plainName
                return switch line {
                case .removed(let words): "- \(label): \(words)"
                case .added(let words): "+ \(label): \(words)"
                }
            }
        }
        return leftOut == 0 ? said : said + ["and \(leftOut) more lines"]
    }
}

extension DecisionDifference.Subject {
    /// The name of the part for a person at a keyboard: `Decision maker`.
    package var plainName: String {
        switch self {
        case .field(let field): field.plainName
        case .notUnderstood: "Not understood"
        }
    }
}

extension DecisionRecord {
    /// What the record says, without the layout of its text: two copies with the same need not both be kept.
    package var withoutLayout: DecisionRecord {
        var record = self
        record.lines = []
        record.notUnderstood = steadyLines
        return record
    }

    /// The lines that were not understood, without those that change with every look and without empty ones.
    var steadyLines: [String] {
        notUnderstood.filter { !$0.allSatisfy(\.isWhitespace) && !Self.changesWithEveryLook($0) }
    }

    /// A line with a time of day and a word for now, or a count of who looks: it says nothing about the decision.
    static func changesWithEveryLook(_ line: String) -> Bool {
        guard line.utf8.count <= 200 else { return false }
        let words = line.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != ":" }
        let marks: Set<Substring> = ["printed", "generated", "accessed", "retrieved", "viewed", "refreshed"]
        let isStamped = words.contains { marks.contains($0) }
        let hasNumber = words.contains { $0.contains { $0.isNumber } }
        let counts = ["page views", "visitors online", "users online", "session expires", "times viewed"]
        return hasNumber && (isStamped || counts.contains { line.lowercased().contains($0) })
    }
}
