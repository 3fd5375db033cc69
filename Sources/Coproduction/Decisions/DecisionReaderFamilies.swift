extension DecisionReaderFamily {
    /// Every family that pages can name; the first whose name stands on the page is taken.
    static let all = [
        issueDetails, decisionDetails, issueDecisions, noticeOfMember, recordOfDecision, decisionSheet,
        forwardPlan,
        decisionList,
    ]

    /// `Issue details`: a title, headings with text, then labels.
    static let issueDetails = DecisionReaderFamily(
        pageNames: ["issue details", "manylion mater"], phrases: ["issue details"], isOneToAPage: true,
        titleFollowsName: true)

    /// `Decision details`: labels with their values, then purpose, decision and reasons.
    static let decisionDetails = DecisionReaderFamily(
        pageNames: ["decision details", "manylion penderfyniad"], phrases: ["decision details"],
        isOneToAPage: true, titleFollowsName: true)

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
        ], isOfPlans: true)

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
        ], meanings: ["report": .title, "issue": .title, "item": .title],
        titleFollowsName: true)

    /// The notice of what one member of the cabinet has decided.
    static let noticeOfMember = DecisionReaderFamily(
        phrases: [
            "cabinet member decision", "cabinet member decision notice", "portfolio holder decision",
            "individual cabinet member decision", "executive member decision",
            "record of cabinet member decision",
            "decision of cabinet member", "portfolio holder decision notice", "leader decision notice",
            "cabinet member decision record", "executive member decision notice",
            "individual executive decision",
        ], meanings: ["report": .title, "issue": .title, "item": .title], isByMember: true,
        titleFollowsName: true)

    /// The sheet with all decisions of one meeting.
    static let decisionSheet = DecisionReaderFamily(
        phrases: [
            "decisions taken by cabinet", "decision sheet", "decisions of cabinet",
            "decisions taken by executive",
            "record of decisions taken at meeting", "decisions of executive", "cabinet decision sheet",
            "summary of decisions taken at meeting", "decisions made by cabinet",
            "decisions taken at meeting",
            "record of decisions of cabinet", "notice of decisions taken by cabinet",
        ], isOfOneMeeting: true)

    /// Pages that do not name themselves.
    static let unnamed = DecisionReaderFamily(meanings: ["issue": .title, "item": .title])
}
