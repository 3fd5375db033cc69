import Coproduction

/// Made-up things that hang together, for examples of pages: what people said, a decision, what came of it.
enum ExampleThread {
    static let today = ExampleSurvey.day(2026, 12, 10)

    static let papers = ThemeTold(
        theme: Theme(
            id: id("papers"), title: "We want papers that we can read",
            summary:
                "The papers for meetings are long.\nThey come late.\nPeople want easy words and pictures.",
            madeUp: true, begun: moment(2026, 3, 2)),
        told: ReleasedTold(Told(people: 23, groups: 2, peopleInGroups: 14)),
        shown: [
            ProposedCopy(
                id: id("copy"),
                words: "The papers are <b>too</b> long.\nI asked [a name] to read them to me.\n\nThank you.")
        ])
    static let seat = ThemeTold(
        theme: Theme(
            id: id("seat"), title: "We want to help make the big decisions",
            summary: "People want to be in the room when somebody decides.", madeUp: true,
            begun: moment(2026, 3, 2)),
        told: ReleasedTold(Told(people: 5, groups: 0, peopleInGroups: 0)))

    static let withdrawn = Decision(
        slug: id("21-00033"), record: ExampleRecord.withdrawn,
        summary: Decision.EasySummary(
            title: "How Kent plans care and health",
            sentences: [
                "The council wanted a new way to plan care.",
                "It is about people with a learning disability and autistic people.",
                "In 2021 the council stopped this decision.",
            ], waitsFor: ["A new decision will come."]),
        source: "Kent County Council, page of decision 21/00033", readAt: moment(2026, 11, 22))
    static let waiting = Decision(
        slug: id("26-00101"), record: ExampleRecord.planned, summary: nil,
        source: "Kent County Council, list of decisions",
        readAt: moment(2026, 11, 22))

    static let links = [
        link(
            "one", seat, .shapedPart, .some, "The new plan asks for a seat for people and for family carers.",
            "Reason for the decision, summary proposals, first point", confirmed: true, after: false),
        link(
            "two", papers, .tooLate, .none,
            "The council stopped before people told us about the papers.",
            "Decision status of 21/00033", confirmed: false, after: true),
    ].compactMap(\.self)

    static let checkedTrue = change(
        "easy-papers", "Easy papers for every meeting", "We cannot read the papers.",
        "Easy papers come 7 days before the meeting.", due: ExampleSurvey.day(2026, 10, 1),
        steps: [(.started, moment(2026, 5, 4)), (.done, moment(2026, 9, 21))],
        people: Checked(yes: 9, no: 3, notSure: 0), visitors: Checked(yes: 2, no: 0, notSure: 0))
    static let late = change(
        "bus", "A bus on Saturdays", "There is no bus to the club on Saturdays.",
        "Ask for a bus every Saturday.",
        due: ExampleSurvey.day(2026, 10, 1),
        steps: [(.notStarted, moment(2026, 5, 4)), (.started, moment(2026, 8, 3))])
    static let notYet = change(
        "reply", "A letter back to each group", "Nobody writes back to us.",
        "Each group gets a letter in 4 weeks.",
        due: ExampleSurvey.day(2026, 9, 1),
        steps: [(.started, moment(2026, 5, 4)), (.done, moment(2026, 9, 1))],
        people: Checked(yes: 2, no: 5, notSure: 1), visitors: Checked(yes: 1, no: 6, notSure: 0),
        task: NotYetTask(
            change: id("reply"), owner: "An example officer", opened: moment(2026, 11, 24),
            closedBecause: nil))
    static let cannot = change(
        "phone", "A free phone line", "Phoning the council costs too much.", "Make the phone line free.",
        due: ExampleSurvey.day(2026, 12, 31),
        steps: [(.notStarted, moment(2026, 5, 4))] + refusal.map { (.cannot($0), moment(2026, 11, 2)) })
    static let changes = [checkedTrue, late, notYet, cannot]

    /// One or none: the four parts are a value that can be refused.
    private static let refusal = [
        Change.Cannot(
            reason: "A phone shop sets the price.", decidedBy: "The head of the phone team",
            whatCouldChangeIt: "A new plan in 2028.", talkTo: "The phone team")
    ].compactMap(\.self)

    private static func change(
        _ key: String, _ title: String, _ youSaid: String, _ weDo: String, due: Day,
        steps: [(Change.Progress, Moment)], people: Checked = Checked(yes: 0, no: 0, notSure: 0),
        visitors: Checked = Checked(yes: 0, no: 0, notSure: 0), task: NotYetTask? = nil
    ) -> ChangeChecked {
        let promise = Change.Promise(
            title: title, youSaid: youSaid, weDo: weDo, owner: "An example officer", due: due)
        let change = Change(
            id: id(key), promise: promise, theme: papers.theme.id, decision: withdrawn.slug,
            steps: steps.map { Change.Step(progress: $0.0, at: $0.1) }, madeUp: true)
        return ChangeChecked(
            change: change, people: people, visitors: visitors, task: task, decision: DecisionName(withdrawn))
    }

    private static func link(
        _ key: String, _ said: ThemeTold, _ kind: Influence.Kind, _ strength: Influence.Strength,
        _ reason: String,
        _ evidence: String, confirmed: Bool, after: Bool
    ) -> InfluenceLinked? {
        let claim = try? Influence.Claim(
            kind: kind.rawValue, strength: strength.rawValue, reason: reason, evidence: evidence)
        guard let claim else { return nil }
        let influence = Influence(
            id: id(key), theme: said.theme.id, decision: withdrawn.slug, claim: claim,
            proposedBy: id("officer"),
            proposedAt: moment(2026, 11, 23), afterTheDecision: after,
            confirmed: confirmed ? Influence.Confirmation(by: id("second"), at: moment(2026, 11, 24)) : nil,
            madeUp: true)
        return InfluenceLinked(
            influence: influence, theme: said.theme.title, decision: DecisionName(withdrawn))
    }

    static func moment(_ year: Int, _ month: Int, _ day: Int) -> Moment {
        ExampleSurvey.day(year, month, day).startInUTC.adding(seconds: 36_000)
    }

    /// An identity that is written in the code; "example" where the letters are none.
    static func id<Owner>(_ letters: String) -> ID<Owner> { ID(rawValue: letters) ?? id("example") }
}
