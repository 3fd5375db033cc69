/// One way in which councils lay a decision out on a page: its name, its labels, its headings.
///
/// A new family of pages is a new value of this type, not new code.
struct DecisionReaderFamily: Sendable {
    /// What the page calls itself, in small letters.
    let pageNames: Set<String>
    /// Names that stand before a colon, with the value on the same line, in small letters.
    let labels: [String: DecisionRecord.Field]
    /// Names that stand on a line of their own, with the text below, in small letters.
    let headings: [String: DecisionRecord.Field]
    /// Labels that stand with the title, before the body of the page, in small letters.
    let notices: [String: DecisionRecord.Field]
    /// Fields that only a decision has; a page without reference needs one of them.
    let telling: Set<DecisionRecord.Field>
}

extension DecisionReaderFamily {
    /// `Issue details`, as Kent prints them: a title, headings with text, then labels.
    static let issueDetails = DecisionReaderFamily(
        pageNames: ["issue details", "issue - details"],
        labels: [
            "reference": .reference, "reference number": .reference,
            "decision type": .decisionType, "reason key": .reasonKey,
            "decision status": .status, "issue status": .status,
            "decision maker": .decisionMaker, "decision due": .due,
            "division affected": .divisions, "divisions affected": .divisions,
            "electoral division affected": .divisions, "electoral divisions affected": .divisions,
            "ward affected": .divisions, "wards affected": .divisions, "ward(s) affected": .divisions,
            "notice of proposed decision first published": .firstPublished,
            "lead member": .leadMember, "lead members": .leadMember, "lead director": .leadDirector,
            "lead officer": .leadOfficer, "department": .department, "contact": .contact,
            "financial implications": .financial, "legal implications": .legal,
            "equalities implications": .equalities, "equality implications": .equalities,
        ],
        headings: [
            "proposed decision": .proposedDecision,
            "reason for the decision": .reasons, "reasons for the decision": .reasons,
            "reason for decision": .reasons, "reasons for decision": .reasons,
            "description": .description,
            "alternative options considered": .alternatives,
            "alternative options considered and rejected": .alternatives,
            "reason for urgency": .urgencyReason, "reasons for urgency": .urgencyReason,
        ],
        notices: ["issue withdrawn": .withdrawal],
        telling: [
            .decisionType, .reasonKey, .status, .due, .firstPublished, .proposedDecision, .withdrawal,
        ])
}
