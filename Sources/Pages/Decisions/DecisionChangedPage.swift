package import Coproduction
import EasyRead

/// What changed on the council's page, from each copy to the next, the newest first.
package struct DecisionChangedPage: Page {
    package static let template = "decisions/changed"
    package let shell: Shell
    package let title: String
    package let looks: [CopyChange]
    package let firstRead: String

    /// Compares each copy with the one before; nil when every copy says the same.
    package init?(_ decision: Decision, copies: [DecisionCopy], in frame: Frame) {
        let words = frame.words
        var room = CopyChange.most
        let changes = zip(copies, copies.dropFirst()).reversed().compactMap { old, new in
            CopyChange(
                DecisionDifference(from: old.record, to: new.record),
                day: words("decisions.changed.day", ["day": words.short(new.readAt.dayInLondon)]),
                room: &room,
                words: words)
        }
        guard let first = copies.first, !changes.isEmpty else { return nil }
        let name = DecisionName(decision)
        shell = frame.shell(
            words("decisions.changed"), back: Link(words("decisions.back"), to: name.address))
        title = name.link.words
        looks = changes
        firstRead = words("decisions.changed.first", ["day": words.short(first.readAt.dayInLondon)])
    }
}

/// What changed between two copies.
package struct CopyChange: Hashable, Sendable {
    package let day: String
    package let parts: [ChangedPart]
    package let leftOut: String?

    /// The most characters of changed lines on one page.
    static let most = 8000

    /// Takes lines as long as there is room; nil when nothing changed.
    init?(_ difference: DecisionDifference, day: String, room: inout Int, words: Words) {
        guard !difference.isEmpty else { return nil }
        self.day = day
        var left = difference.leftOut
        parts = difference.parts.compactMap { part in
            let lines = part.lines.filter { line in
                guard line.words.count <= room else {
                    left += 1
                    return false
                }
                room -= line.words.count
                return true
            }
            return lines.isEmpty ? nil : ChangedPart(part.about, lines, words: words)
        }
        leftOut = left == 0 ? nil : words("decisions.changed.more", ["count": String(left)])
    }
}

/// One field that changed.
package struct ChangedPart: Hashable, Sendable {
    package let label: String
    package let lines: [ChangedLine]

    init(_ about: DecisionDifference.Subject, _ lines: [DecisionDifference.Line], words: Words) {
        switch about {
        case .field(let field):
            label = words("follow.field." + field.rawValue.replacing("_", with: "-"))
        case .notUnderstood: label = words("follow.decision.lines")
        }
        self.lines = lines.map { line in
            switch line {
            case .removed(let words): ChangedLine(changed: words, isNew: false)
            case .added(let words): ChangedLine(changed: words, isNew: true)
            }
        }
    }
}

/// A line that went or came.
package struct ChangedLine: Hashable, Sendable {
    package let changed: String
    package let isNew: Bool
}
