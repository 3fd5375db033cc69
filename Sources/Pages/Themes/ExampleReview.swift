import Coproduction

/// What the papers say, in small, for the examples of pages.
enum ExampleReview {
    private static func official(_ words: String, _ place: String) -> OfficialWords {
        ExampleBodies.official(words, place)
    }

    static let themes = [
        ImprovementTheme(
            slug: ExampleBodies.id("governance"), name: "Governance", easyName: "How people decide together",
            picture: "big-decisions",
            points: [
                ImprovementTheme.Point(
                    sentences: ["The leaders work together.", "They use good facts."],
                    official: official(
                        "Effective leadership through cross agency/stakeholder partnership", "section 1.4")),
                ImprovementTheme.Point(
                    sentences: ["The council and the health service plan their money together."],
                    official: official(
                        "Achieving joint financial horizon planning that;\ni. achieves best value;",
                        "section 1.4")),
            ]),
        ImprovementTheme(
            slug: ExampleBodies.id("performance"), name: "Performance", easyName: "How well care works",
            picture: "check-it",
            points: [
                ImprovementTheme.Point(
                    sentences: ["People look at good numbers."],
                    official: official("Effective cross agency analysis of data", "section 1.4"))
            ]),
    ]

    static let measures = [
        measure(
            "health-check", ["Each year a doctor checks how well you are."], .outOf100(75), "health",
            "75% of all Kent's LD&A residents with a completed annual health check"),
        measure(
            "hospital", ["Fewer people stay in hospital."], .atMost(57), "home",
            "No more than 57 Transforming Care inpatients"),
        measure(
            "longer-lives", ["People live longer."], nil, "done",
            "Improving LD&A life expectancy over the next 5 years"),
        measure(
            "deaths", ["Fewer people die too soon."], nil, "safe",
            "Lowering LD&A avoidable deaths through an effective LEDER programme"),
        measure(
            "autism", ["This was to be about autistic people."], nil, "question",
            "Need to add SMART evaluated objectives", .unwritten),
        measure("agreed", ["More people have a home."], .outOf100(86), "home", "86% of residents", .agreed),
    ]

    private static func measure(
        _ slug: String, _ sentences: [String], _ target: Measure.Target?, _ picture: String,
        _ words: String, _ standing: Measure.Standing = .suggested
    ) -> Measure {
        Measure(
            slug: ExampleBodies.id(slug), sentences: sentences, target: target, standing: standing,
            picture: picture, official: official(words, "Project objectives"))
    }

    static let meetings = [
        Gathered(
            slug: ExampleBodies.id("workshops"), title: "2 meetings",
            sentences: ["People talked about what must get better."], held: nil, people: "over 150",
            body: ExampleBodies.alliance.slug,
            official: [official("over 150 people in two workshops", "slide 3")]),
        Gathered(
            slug: ExampleBodies.id("choice"), title: "The choice of 2016", sentences: ["They chose 1 plan."],
            held: .year(2016), people: nil, body: nil,
            official: [official("Option 3 was the preferred option", "section 4.1")]),
        Gathered(
            slug: ExampleBodies.id("board"), title: "A meeting of the health board",
            sentences: ["The board talked about the new plan."],
            held: .day(ExampleSurvey.day(2019, 3, 19)), people: "over 40", body: nil,
            official: [official("19 March 2019", "title page")]),
    ]

    static let plans = [
        PlannedMatter(
            slug: ExampleBodies.id("agreement"), title: "A new plan for support",
            sentences: ["The plan for support comes to its end."],
            begins: .day(ExampleSurvey.day(2018, 3, 1)), due: .month(year: 2021, month: 3),
            evidenceBy: .month(year: 2020, month: 12), decidedBy: ExampleBodies.alliance.slug,
            decision: ExampleThread.withdrawn.slug,
            official: [official("the Alliance agreement expires in March 2021", "section 1.8")]),
        PlannedMatter(
            slug: ExampleBodies.id("no-end"), title: "The plan about money",
            sentences: ["It has no end.", "People look at it each year."], due: nil,
            official: [official("has no end date", "section 1.8")]),
        PlannedMatter(
            slug: ExampleBodies.id("to-come"), title: "A plan for the next years",
            sentences: ["The plan begins soon."], begins: .day(ExampleSurvey.day(2027, 1, 1)),
            due: .day(ExampleSurvey.day(2028, 3, 31)), evidenceBy: .day(ExampleSurvey.day(2027, 12, 1)),
            official: [official("until 31 March 2028", "section 2")]),
    ]

    static let areas = [
        Area(
            slug: ExampleBodies.id("kent"), name: "Kent", kind: .county, within: [],
            from: named("section 2.5")),
        Area(
            slug: ExampleBodies.id("east-kent"), name: "East Kent", kind: .integratedCarePartnership,
            within: [ExampleBodies.id("kent")], from: named("section 2.5")),
        Area(
            slug: ExampleBodies.id("west-kent"), name: "West Kent", kind: .integratedCarePartnership,
            within: [], from: named("section 2.5")),
        Area(
            slug: ExampleBodies.id("swale"), name: "Swale", kind: .district,
            within: [ExampleBodies.id("kent"), ExampleBodies.id("west-kent"), ExampleBodies.id("east-kent")],
            from: named("section 1.1")),
        Area(
            slug: ExampleBodies.id("ashford"), name: "Ashford", kind: .district,
            within: [ExampleBodies.id("kent"), ExampleBodies.id("east-kent")], from: nil),
        Area(slug: ExampleBodies.id("medway"), name: "Medway", kind: .unitary, within: [], from: nil),
    ]

    private static func named(_ place: String) -> PaperPlace {
        PaperPlace(paper: ExampleBodies.scope.id, place: place)
    }
}
