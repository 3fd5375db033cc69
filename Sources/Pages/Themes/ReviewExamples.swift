import Coproduction

extension ReviewPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ReviewPage)] {
        [
            (
                "usual",
                ReviewPage(themes: ExampleReview.themes, papers: ExampleBodies.papers, in: frame)
            ), ("none", ReviewPage(themes: [], papers: [], in: frame)),
        ]
    }
}

extension ReviewThemePage {
    package static func examples(in frame: Frame) -> [(name: String, page: ReviewThemePage)] {
        zip(["usual", "short"], ExampleReview.themes).map {
            ($0, ReviewThemePage(theme: $1, papers: ExampleBodies.papers, in: frame))
        }
    }
}

extension MeasuresPage {
    package static func examples(in frame: Frame) -> [(name: String, page: MeasuresPage)] {
        [
            (
                "usual",
                MeasuresPage(measures: ExampleReview.measures, papers: ExampleBodies.papers, in: frame)
            ), ("none", MeasuresPage(measures: [], papers: [], in: frame)),
        ]
    }
}

extension GatheringsPage {
    package static func examples(in frame: Frame) -> [(name: String, page: GatheringsPage)] {
        let some = GatheringsPage(
            meetings: ExampleReview.meetings, bodies: ExampleBodies.usual, papers: ExampleBodies.papers,
            in: frame)
        return [
            ("usual", some), ("none", GatheringsPage(meetings: [], bodies: [], papers: [], in: frame)),
        ]
    }
}

extension PlansPage {
    package static func examples(in frame: Frame) -> [(name: String, page: PlansPage)] {
        let all = Surroundings(
            bodies: ExampleBodies.usual, decisions: [DecisionName(ExampleThread.withdrawn)],
            papers: ExampleBodies.papers)
        return [
            (
                "usual",
                PlansPage(plans: ExampleReview.plans, among: all, today: ExampleThread.today, in: frame)
            ), ("none", PlansPage(plans: [], among: all, today: ExampleThread.today, in: frame)),
        ]
    }
}

extension AreasPage {
    package static func examples(in frame: Frame) -> [(name: String, page: AreasPage)] {
        [
            ("usual", AreasPage(areas: ExampleReview.areas, papers: ExampleBodies.papers, in: frame)),
            ("none", AreasPage(areas: [], papers: [], in: frame)),
        ]
    }
}

extension PapersPage {
    package static func examples(in frame: Frame) -> [(name: String, page: PapersPage)] {
        [
            ("usual", PapersPage(papers: ExampleBodies.papers, in: frame)),
            ("none", PapersPage(papers: [], in: frame)),
        ]
    }
}
