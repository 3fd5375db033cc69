import Coproduction

extension BodiesPage {
    package static func examples(in frame: Frame) -> [(name: String, page: BodiesPage)] {
        [
            ("usual", BodiesPage(bodies: ExampleBodies.usual, in: frame)),
            ("long", BodiesPage(bodies: ExampleBodies.long, in: frame)),
            (
                "proposed",
                BodiesPage(bodies: ExampleBodies.usual.filter { $0.stage == .proposed }, in: frame)
            ),
            ("none", BodiesPage(bodies: [], in: frame)),
        ]
    }
}

extension BodyPage {
    package static func examples(in frame: Frame) -> [(name: String, page: BodyPage)] {
        let alone = Surroundings(
            bodies: ExampleBodies.usual, decisions: [], meetings: [], plans: [], papers: ExampleBodies.papers)
        let busy = Surroundings(
            bodies: ExampleBodies.usual, decisions: [DecisionName(ExampleThread.withdrawn)],
            meetings: ExampleReview.meetings, plans: ExampleReview.plans, papers: ExampleBodies.papers)
        let proposed = ExampleBodies.usual.first { $0.stage == .proposed } ?? ExampleBodies.bare
        return [
            ("usual", BodyPage(body: ExampleBodies.alliance, among: busy, in: frame)),
            ("proposed", BodyPage(body: proposed, among: alone, in: frame)),
            ("law", BodyPage(body: ExampleBodies.cabinet, among: alone, in: frame)),
            ("bare", BodyPage(body: ExampleBodies.bare, among: alone, in: frame)),
        ]
    }
}
