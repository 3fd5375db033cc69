import Coproduction

/// Bodies and papers for the examples of pages; small, and made by hand.
enum ExampleBodies {
    static func id<Owner>(_ slug: String) -> ID<Owner> { ExampleThread.id(slug) }

    static let scope = Paper(
        id: id("scope"), title: "Project Scope: Review of the Integrated Commissioning Arrangement",
        easyTitle: "of 2020 about care in Kent", by: "Kent County Council", dated: .year(2020),
        isDateGiven: false)
    static let proposals = Paper(
        id: id("proposals"), title: "Proposals for a strategic planning & delivery framework",
        easyTitle: "of 2021 about the new groups", by: "Kent County Council and Kent and Medway CCG",
        dated: .month(year: 2021, month: 2))
    static let papers = [scope, proposals]

    static func official(_ words: String, _ place: String = "section 3.2", in paper: Paper = scope)
        -> OfficialWords
    {
        OfficialWords(words: words, from: PaperPlace(paper: paper.id, place: place))
    }

    static func body(
        _ slug: String, _ name: String, kind: Body.Kind = .jointBoard,
        standing: Body.Standing = .notSaid, from: PrintedTime? = nil, to: PrintedTime? = nil,
        decides: [String] = ["It is 1 of the groups that decide about care."],
        up: [(String, Body.Answering.How)] = [], seats: [String] = []
    ) -> Body {
        let words = official("LD&A \(name) is one of the bodies involved with making decisions.")
        return Body(
            slug: id(slug), name: "LD&A " + name, easyName: "The " + name, kind: kind, standing: standing,
            stage: .inForce, from: from, to: to, knownBy: words.from, decides: decides,
            answersTo: up.map {
                Body.Answering(
                    to: id($0.0), how: $0.1, official: official("performance reporting", "section 1.7"))
            },
            seats: seats.map {
                Body.Seat(role: $0, official: official("includes the providers", "section 1.6"))
            },
            official: [words])
    }

    static func proposed(_ slug: String, _ name: String, up: [(String, Body.Answering.How)]) -> Body {
        let words = official("Making the big decisions together", "slide 5", in: proposals)
        return Body(
            slug: id(slug), name: "LD&A " + name, easyName: "The " + name, kind: .providerPartnership,
            standing: .notSaid, stage: .proposed, knownBy: words.from,
            decides: ["It was to make the big decisions together."],
            answersTo: up.map {
                Body.Answering(
                    to: id($0.0), how: $0.1,
                    official: official("Fully accountable to the cabinet", "slide 6", in: proposals))
            },
            seats: [], official: [words])
    }

    static let commissioning = body(
        "integrated-commissioning-board", "Integrated Commissioning Board",
        decides: ["It plans care and pays for it.", "It is only about Kent."],
        up: [("executive-board", .answersTo)])
    static let alliance = body(
        "alliance-group", "Alliance Group", kind: .group, standing: .advisory, from: .day(began),
        to: .month(year: 2021, month: 3),
        decides: ["It brings together those who give support.", "It looks at how well the support works."],
        up: [("integrated-commissioning-board", .reportsTo), ("executive-board", .advises)],
        seats: ["Those who give health support", "Those who give social care", "Those who plan the care"])
    static let bare = body("collaborative", "Autism and Learning Disability Collaborative")
    static let cabinet = body("cabinet", "Cabinet", kind: .cabinet, standing: .statutory)

    static let usual = [
        body("executive-board", "Executive Board"), commissioning, alliance,
        body("finance-group", "Finance Group", up: [("integrated-commissioning-board", .supports)]),
        cabinet, bare, body("partnership-board", "Partnership Board", kind: .partnershipBoard),
        proposed("strategic-leadership-body", "Strategic Leadership Body", up: [("cabinet", .answersTo)]),
        proposed(
            "programme-unit", "Programme Management Unit",
            up: [("strategic-leadership-body", .answersTo), ("strategic-leadership-body", .supports)]),
        proposed(
            "delivery-partnership", "Delivery Partnership", up: [("strategic-leadership-body", .answersTo)]),
        proposed("leadership-team", "Executive Leadership Team", up: [("delivery-partnership", .answersTo)]),
    ]

    /// As many as the papers name, with the longest names.
    static let long =
        usual
        + (1...7).map { number in
            body(
                "health-board-\(number)", "North Kent Health and Wellbeing Board for Children \(number)",
                kind: .healthAndWellbeingBoard, standing: .statutory,
                up: number > 1 ? [("health-board-1", .reportsTo)] : [])
        }

    private static let began = ExampleSurvey.day(2018, 3, 1)
}
