/// One way in which councils lay decisions out on a page.
///
/// A new family of pages is a new value of this type, not new code: all families share one vocabulary, and each
/// says what its pages call themselves, what it means otherwise by a name, and how its decisions begin.
struct DecisionReaderFamily: Sendable {
    /// What a page calls itself on a line of its own, as names are compared.
    let pageNames: Set<String>
    /// Words that only the heading of such a page has, among others such as the council's name and the month.
    let phrases: [String]
    /// What this family means by names that others use otherwise.
    let meanings: [String: DecisionRecord.Field]
    /// True when a page holds one decision, so that only its own name begins another.
    let isOneToAPage: Bool
    /// True when a line with a day and a title begins a decision, taken on that day.
    let hasDatedTitles: Bool
    /// The field that a column called `Decision` or `Item` holds, when no column holds titles.
    let titleColumns: [DecisionRecord.Field]

    init(
        pageNames: [String] = [], phrases: [String] = [], meanings: [String: DecisionRecord.Field] = [:],
        isOneToAPage: Bool = false, hasDatedTitles: Bool = false,
        titleColumns: [DecisionRecord.Field] = [.proposedDecision, .resolution, .description]
    ) {
        self.pageNames = Set(pageNames)
        self.phrases = phrases
        self.meanings = meanings
        self.isOneToAPage = isOneToAPage
        self.hasDatedTitles = hasDatedTitles
        self.titleColumns = titleColumns
    }

    /// What a name announces in this family; nil when it is no name that is known.
    func meaning(of name: String) -> DecisionReaderVocabulary.Meaning? {
        meanings[name].map { .field($0) } ?? DecisionReaderVocabulary.meaning(of: name)
    }

    /// True when a line is the name of such a page.
    func isPageName(_ name: String) -> Bool {
        if pageNames.contains(name) { return true }
        guard !phrases.isEmpty, name.split(separator: " ").count <= Self.longestHeading else { return false }
        return phrases.contains { name.hasPrefix($0) || name.hasSuffix($0) || name.contains(" " + $0 + " ") }
    }

    private static let longestHeading = 14
}

extension DecisionReaderFamily {
    /// Every family that pages can name; the first whose name stands on the page is taken.
    static let all = [
        issueDetails, decisionDetails, issueDecisions, recordOfDecision, forwardPlan, decisionList,
    ]

    /// `Issue details`: a title, headings with text, then labels.
    static let issueDetails = DecisionReaderFamily(
        pageNames: ["issue details", "manylion mater"], isOneToAPage: true)

    /// `Decision details`: labels with their values, then purpose, decision and reasons.
    static let decisionDetails = DecisionReaderFamily(
        pageNames: ["decision details", "manylion penderfyniad"], isOneToAPage: true)

    /// `Issue - decisions`: what was decided on one matter, each with its day and title.
    static let issueDecisions = DecisionReaderFamily(
        pageNames: ["issue decisions", "decisions on issue"], hasDatedTitles: true)

    /// Lists of decisions, each with its day and title.
    static let decisionList = DecisionReaderFamily(
        pageNames: [
            "decisions", "browse decisions", "recent decisions", "list of decisions", "decisions taken",
            "delegated decisions", "officer decisions", "executive decisions", "decision list",
            "latest decisions",
            "browse officer decisions", "browse delegated decisions", "cabinet decisions", "decisions made",
            "decisions register", "register of decisions", "decision register", "published decisions",
        ],
        phrases: [
            "decisions published", "decisions made", "decisions taken", "list of decisions",
            "register of decisions", "decision list", "decision register", "officer decisions",
        ], hasDatedTitles: true)

    /// Decisions to come, one after another or in a table.
    static let forwardPlan = DecisionReaderFamily(
        pageNames: [
            "forward plan", "forward plans", "forthcoming decisions", "key decisions", "browse forward plans",
        ],
        phrases: [
            "forward plan", "forward plans", "forthcoming decisions", "forthcoming executive decisions",
            "forthcoming key decisions", "notice of key decisions", "notice of forthcoming decisions",
            "key decision schedule", "schedule of key decisions", "key decisions schedule",
            "future decisions",
            "upcoming decisions", "decisions to be taken", "decisions to be made",
            "notice of intended decisions",
            "schedule of decisions", "work programme", "notice of executive decisions",
            "notice of key decision",
            "plan of key decisions", "key decision notice", "notice of proposed key decision",
            "notice of intention to make key decision", "28 day notice", "planned decisions",
        ],
        meanings: [
            "date": .due, "date of decision": .due, "decision date": .due, "decision": .proposedDecision,
            "decisions": .proposedDecision, "item": .title, "issue": .title, "agenda item": .title,
            "meeting date": .due, "date of meeting": .due, "details of decision": .proposedDecision,
            "key decision": .decisionType, "decision required": .proposedDecision,
            "decision to be taken by": .decisionMaker, "when": .due, "who": .decisionMaker,
        ])

    /// The written record that a member or officer signs.
    static let recordOfDecision = DecisionReaderFamily(
        pageNames: [
            "record of decision", "decision notice", "decision record", "notice of decision",
            "record of decisions",
        ],
        phrases: [
            "record of decision", "officer decision record", "record of officer decision", "decision notice",
            "cabinet member decision", "cabinet member decision notice", "executive decision record",
            "delegated decision record", "officer decision notice", "record of executive decision",
            "record of delegated decision", "delegated decision notice", "individual executive decision",
            "record of cabinet member decision", "officer delegated decision", "executive decision notice",
            "record of officer executive decision", "leader decision notice", "portfolio holder decision",
            "executive member decision", "individual cabinet member decision", "record of key decision",
            "record of decision taken by", "record of decisions taken", "record of decision made by",
            "decision of cabinet member", "officer key decision record", "notice of decision",
            "record of operational decision", "record of non key decision", "operational decision notice",
        ], meanings: ["decision details": .resolution, "report": .title, "issue": .title, "item": .title])

    /// Pages that do not name themselves.
    static let unnamed = DecisionReaderFamily(meanings: ["issue": .title, "item": .title])
}
