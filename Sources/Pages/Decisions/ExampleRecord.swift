import Coproduction

/// Records as councils print them, for the examples of pages.
enum ExampleRecord {
    /// A withdrawn decision with nearly every kind of field, one that breaks off, and lines left over.
    static let withdrawn: DecisionRecord = {
        var record = DecisionRecord(title: "Review of the integrated commissioning framework")
        record.reference = "21/00033"
        record.decisionType = .key
        record.reasonKey = "Affects more than two Electoral Divisions;"
        record.status = "Withdrawn"
        record.divisions = ["(All Division);"]
        record.firstPublished = ExampleSurvey.day(2021, 2, 23)
        record.due = DecisionRecord.Due(
            kind: .notBefore, from: ExampleSurvey.day(2021, 3, 24),
            by: "Cabinet Member for Adult Social Care and Public Health")
        record.department = "Social Care, Health & Wellbeing"
        record.withdrawal =
            "A decision was taken to withdraw the current issue. A new issue will be generated."
        record.proposedDecision =
            "To enter into such agreements that are necessary to create a new framework."
        record.reasons = """
            The review identified challenges with how the council and the NHS plan together.

            The challenges identified:
            ·         Confusing with several bodies duplicating effort
            ·         Less than clear about how voices affect key decisions
            """
        record.implications.financial = "No significant additional funding is expected."
        record.implications.equalities =
            "An assessment has been completed. It identified people who are admitted to spec"
        record.brokenOff = [.equalities]
        record.notUnderstood = ["Issue details", "Accessibility <b>help</b>"]
        return record
    }()

    /// A planned decision without a summary.
    static let planned: DecisionRecord = {
        var record = DecisionRecord(
            title:
                "Contract award for community based wellbeing and support services for adults"
        )
        record.reference = "26/00101"
        record.status = "For Determination"
        record.decisionMaker = "Cabinet Member for Adult Social Care"
        return record
    }()
}
