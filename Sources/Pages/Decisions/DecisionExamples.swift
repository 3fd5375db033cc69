extension DecisionsPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionsPage)] {
        let both = [ExampleThread.withdrawn, ExampleThread.waiting]
        return [
            ("some", DecisionsPage(decisions: both, today: ExampleThread.today, in: frame)),
            ("none", DecisionsPage(decisions: [], today: ExampleThread.today, in: frame)),
        ]
    }
}

extension DecisionPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionPage)] {
        let whole = DecisionPage(
            decision: ExampleThread.withdrawn, themes: [ExampleThread.papers, ExampleThread.seat],
            influences: ExampleThread.links, changes: [ExampleThread.checkedTrue, ExampleThread.late],
            today: ExampleThread.today, in: frame)
        let bare = DecisionPage(
            decision: ExampleThread.waiting, themes: [], influences: [], changes: [],
            today: ExampleThread.today,
            in: frame)
        return [("stopped", whole), ("waiting", bare)]
    }
}
