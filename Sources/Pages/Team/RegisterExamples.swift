import Coproduction

extension DecisionStepPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionStepPage)] {
        let names = [ExampleThread.withdrawn, ExampleThread.waiting].map { DecisionName($0) }
        func page(_ form: DecisionStepForm, _ problems: [DecisionStepForm.Problem]) -> DecisionStepPage {
            DecisionStepPage(
                decision: ExampleRegister.replaced.decision, form: form, problems: problems, decisions: names,
                today: ExampleThread.today, in: frame)
        }
        let typed = DecisionStepForm(
            state: "replaced", on: .init(day: "31", month: "2", year: "2026"), source: "Minutes, item 4")
        return [
            ("empty", page(DecisionStepForm(), [])), ("mistakes", page(typed, [.day, .replacedBy])),
            (
                "taken-back",
                DecisionStepPage(
                    decision: ExampleRegister.mended, decisions: names,
                    names: [ExampleThread.id("officer"): "Olive Officer"], today: ExampleThread.today,
                    in: frame)
            ),
        ]
    }
}

extension DecisionStepLookPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionStepLookPage)] {
        func page(_ questions: [DecisionStep.Question]) -> DecisionStepLookPage {
            let step = DecisionStep(
                what: .withdrawn, day: ExampleSurvey.day(2025, 5, 1), words: "Minutes & more, item 4",
                by: ExampleThread.id("officer"), at: ExampleThread.moment(2026, 12, 10))
            let form = DecisionStepForm(
                state: "withdrawn", on: .init(day: "1", month: "5", year: "2025"),
                source: "Minutes & more, item 4")
            return DecisionStepLookPage(
                decision: ExampleRegister.replaced.decision, form: form, step: step, questions: questions,
                today: ExampleThread.today, in: frame)
        }
        let day = ExampleSurvey.day(2025, 6, 2)
        return [("look", page([])), ("asked", page([.beforeTheDecision(day), .beforeTheNotice(day)]))]
    }
}

extension DecisionStepBackPage {
    package static func examples(in frame: Frame) -> [(name: String, page: DecisionStepBackPage)] {
        func page(_ problems: [DecisionStepBackForm.Problem]) -> DecisionStepBackPage? {
            DecisionStepBackPage(
                decision: ExampleRegister.open, number: 1, problems: problems, today: ExampleThread.today,
                in: frame)
        }
        return [("empty", page([])), ("mistake", page([.why]))].compactMap { name, page in
            page.map { (name, $0) }
        }
    }
}

extension PastePage {
    package static func examples(in frame: Frame) -> [(name: String, page: PastePage)] {
        let form = PasteForm(
            text: "Review of the framework\nDecision status: Withdrawn", address: "kent.gov.uk")
        let told = ExampleRegister.replaced
        let (old, new) = (told.copies.first?.record, told.copies.last?.record)
        let difference = DecisionDifference(
            from: old ?? ExampleRecord.planned, to: new ?? ExampleRecord.withdrawn)
        let met = [
            PasteMet(record: ExampleRecord.withdrawn, met: .new),
            PasteMet(record: ExampleRecord.planned, met: .unchanged(DecisionName(ExampleThread.waiting))),
            PasteMet(
                record: told.decision.record, met: .changed(DecisionName(told.decision), difference)),
        ]
        return [
            ("empty", PastePage(in: frame)),
            ("mistakes", PastePage(form: form, problems: [.refused(.otherText), .address], in: frame)),
            (
                "only-address",
                PastePage(
                    form: PasteForm(text: "https://democracy.kent.gov.uk/mgIssueHistoryHome.aspx?IId=58321"),
                    problems: [.onlyAddress], in: frame)
            ),
            (
                "older",
                PastePage(
                    form: PasteForm(text: form.text),
                    met: [
                        PasteMet(
                            record: told.copies.first?.record ?? ExampleRecord.planned,
                            met: .older(
                                DecisionName(told.decision), readOn: ExampleSurvey.day(2025, 6, 10),
                                newest: ExampleSurvey.day(2026, 2, 2)))
                    ], in: frame)
            ),
            ("looked-at", PastePage(form: PasteForm(text: form.text), met: met, in: frame)),
        ]
    }
}
