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
        ]
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
            ("looked-at", PastePage(form: PasteForm(text: form.text), met: met, in: frame)),
        ]
    }
}
