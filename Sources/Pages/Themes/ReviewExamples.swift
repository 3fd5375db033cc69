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
        [
            ("usual", GatheringsPage(meetings: ExampleReview.meetings, in: frame)),
            ("none", GatheringsPage(meetings: [], in: frame)),
        ]
    }
}

extension GatheringPage {
    package static func examples(in frame: Frame) -> [(name: String, page: GatheringPage)] {
        zip(["usual", "no-number", "no-group"], ExampleReview.meetings).map { name, meeting in
            let page = GatheringPage(
                meeting: meeting, bodies: ExampleBodies.usual, papers: ExampleBodies.papers, in: frame)
            return (name, page)
        }
    }
}

extension PlansPage {
    package static func examples(in frame: Frame) -> [(name: String, page: PlansPage)] {
        [
            ("usual", PlansPage(plans: ExampleReview.plans, today: ExampleThread.today, in: frame)),
            ("none", PlansPage(plans: [], today: ExampleThread.today, in: frame)),
        ]
    }
}

extension PlanPage {
    package static func examples(in frame: Frame) -> [(name: String, page: PlanPage)] {
        zip(["usual", "no-end", "to-come"], ExampleReview.plans).map { name, plan in
            let page = PlanPage(
                plan: plan, bodies: ExampleBodies.usual,
                decisions: [DecisionName(ExampleThread.withdrawn)], papers: ExampleBodies.papers,
                today: ExampleThread.today, in: frame)
            return (name, page)
        }
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
