/// How a page sets its names and values: on one line, or each on a line of its own.
struct DecisionReaderLayout {
    /// True when values stand on the line after their names.
    let isDefinitions: Bool
    /// True when no label says where the decision stands.
    let hasNoStatus: Bool

    init(_ lines: ArraySlice<DecisionReaderLine>) {
        var (together, apart, hasStatus) = (0, 0, false)
        for place in lines.indices {
            guard let name = lines[place].name, let field = name.field, !field.isProse else { continue }
            if field == .status { hasStatus = true }
            if !name.value.isEmpty {
                together += 1
            } else if lines.indices.contains(place + 1), lines[place + 1].isText,
                lines[place + 1].heading == 0
            {
                apart += 1
            }
        }
        isDefinitions = apart >= 2 && apart > together
        hasNoStatus = !hasStatus
    }
}

/// Which names say that a page is about a decision, and where fields stand.
enum DecisionReaderTelling {
    /// True for names that only decisions have; `Reference` and `Contact` stand on many pages.
    static func tells(_ name: String, _ field: DecisionRecord.Field) -> Bool {
        if always.contains(field) { return true }
        return words.contains { name.contains($0) }
    }

    /// Fields that may stand between the heading of a page and the title.
    static let standsBeforeTitle: Set<DecisionRecord.Field> = [
        .reference, .withdrawal, .status, .title, .publishedOn, .decisionType,
    ]

    /// Fields with a few sentences after a label: a new paragraph is no longer part of them.
    static let short: Set<DecisionRecord.Field> = [.financial, .legal, .equalities, .withdrawal]

    private static let always: Set<DecisionRecord.Field> = [
        .decisionType, .reasonKey, .decisionMaker, .callIn, .alternatives, .withdrawal,
    ]

    private static let words = [
        "decision", "decided", "division", "wards affected", "ward affected", "key", "portfolio", "cabinet",
        "urgency", "forward plan", "penderfyniad",
    ]
}
