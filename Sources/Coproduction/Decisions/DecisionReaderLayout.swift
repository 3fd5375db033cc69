/// How a page sets its names and values: on one line, or each on a line of its own.
struct DecisionReaderLayout {
    /// True when values stand on the line after their names.
    let isDefinitions: Bool
    /// True when no label says where the decision stands.
    let hasNoStatus: Bool
    /// How long lines are at which somebody has broken all sentences; nil when lines are whole paragraphs.
    let width: Int?

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
        let longest = lines.lazy.map(\.words.utf8.count).max() ?? 0
        width = (60...110).contains(longest) ? lines.lazy.map(\.words.count).max() : nil
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

    /// A number or an address, with or without its label.
    static func isContactDetail(_ line: DecisionReaderLine) -> Bool {
        let words = line.words
        let isLeftOut =
            words.contains(DecisionReaderContacts.phone) || words.contains(DecisionReaderContacts.email)
        guard isLeftOut, line.heading == 0 else { return false }
        if let name = line.name { return name.field == nil && details.contains(name.name) }
        return line.isText && words.utf8.count <= 120
    }

    private static let details: Set<String> = [
        "telephone", "telephone number", "tel", "tel no", "phone", "phone number", "email", "e mail",
        "email address",
        "mobile", "fax", "minicom", "textphone", "direct line", "direct dial",
    ]

    private static let always: Set<DecisionRecord.Field> = [
        .decisionType, .reasonKey, .decisionMaker, .callIn, .alternatives, .withdrawal,
    ]

    private static let words = [
        "decision", "decided", "division", "wards affected", "ward affected", "key", "portfolio", "cabinet",
        "urgency", "forward plan", "penderfyniad",
    ]
}
