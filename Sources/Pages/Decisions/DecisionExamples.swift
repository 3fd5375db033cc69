import Coproduction

extension DecisionsPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionsPage)] {
        let both = [ExampleThread.withdrawn, ExampleThread.waiting].map(RegisteredDecision.init)
        func page(
            _ all: [RegisteredDecision], found: [RegisteredDecision]? = nil,
            _ ask: RegisterAsk = RegisterAsk()
        ) -> DecisionsPage {
            DecisionsPage(
                RegisterView(
                    all: all, found: found, ask: ask, bodies: ExampleBodies.usual,
                    areas: ExampleRegister.areas,
                    today: ExampleThread.today), in: frame)
        }
        let chosen = RegisterAsk(words: "care & health", state: "withdrawn", area: "thanet", year: "2021")
        return [
            ("some", page(both)), ("none", page([])),
            ("one-found", page(both, found: [both[0]], chosen)),
            ("nothing-found", page(both, found: [], RegisterAsk(words: "\"trams\" <b>"))),
            ("a-full-page", page(ExampleRegister.many, RegisterAsk(page: 2))),
        ]
    }
}

extension DecisionPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionPage)] {
        var signedIn = frame
        signedIn.signedInAs = "An example officer"
        func page(_ told: DecisionTold, in frame: Frame) -> DecisionPage {
            DecisionPage(told, today: ExampleThread.today, in: frame)
        }
        let whole = DecisionTold(
            decision: ExampleThread.withdrawn, themes: [ExampleThread.papers, ExampleThread.seat],
            influences: ExampleThread.links, changes: [ExampleThread.checkedTrue, ExampleThread.late],
            body: ExampleBodies.cabinet)
        let waiting = DecisionTold(decision: ExampleThread.waiting)
        return [
            ("stopped", page(whole, in: frame)), ("waiting", page(waiting, in: frame)),
            ("waiting-signed-in", page(waiting, in: signedIn)),
            ("replaced", page(ExampleRegister.replaced, in: signedIn)),
            ("mended", page(DecisionTold(decision: ExampleRegister.mended), in: frame)),
            ("open", page(DecisionTold(decision: ExampleRegister.open), in: frame)),
            ("long", page(DecisionTold(decision: ExampleRegister.long), in: frame)),
            (
                "many-links",
                page(
                    DecisionTold(
                        decision: ExampleThread.withdrawn, themes: [ExampleThread.papers],
                        influences: ExampleRegister.manyLinks), in: frame)
            ),
        ]
    }
}

extension DecisionOfficialPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionOfficialPage)] {
        [("long", DecisionOfficialPage(ExampleRegister.long, in: frame))]
    }
}

extension DecisionChangedPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionChangedPage)] {
        let told = ExampleRegister.replaced
        let much = DecisionCopy(
            record: ExampleRegister.long.record, source: "A paper", readAt: ExampleThread.moment(2026, 12, 9))
        return [
            ("two-changes", DecisionChangedPage(told.decision, copies: told.copies, in: frame)),
            ("much", DecisionChangedPage(told.decision, copies: told.copies + [much], in: frame)),
        ].compactMap { name, page in page.map { (name, $0) } }
    }
}

extension DecisionLinksPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionLinksPage)] {
        let told = DecisionTold(
            decision: ExampleThread.withdrawn, influences: ExampleRegister.manyLinks)
        return [("second-page", DecisionLinksPage(told, page: 2, in: frame))]
    }
}
