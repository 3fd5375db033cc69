extension DecisionRecord {
    /// A field that a line of a council page can fill; the raw value is its key in the JSON of the command.
    package enum Field: String, Hashable, Sendable, Codable, CaseIterable {
        case reference, title
        case decisionType = "decision_type"
        case reasonKey = "reason_key"
        case status
        case decisionMaker = "decision_maker"
        case leadMember = "lead_member"
        case leadDirector = "lead_director"
        case leadOfficer = "lead_officer"
        case department, contact, divisions
        case firstPublished = "first_published"
        case due
        case decidedOn = "decided_on"
        case effectiveFrom = "effective_from"
        case publishedOn = "published_on"
        case callIn = "call_in"
        case meeting
        case reasons, financial, legal, equalities
        case proposedDecision = "proposed_decision"
        case resolution, description, alternatives
        case urgencyReason = "urgency_reason"
        case withdrawal
    }

    /// How the words of a field become its value.
    enum Reading {
        case title
        case decisionType
        case divisions
        case due
        case meeting
        case day(WritableKeyPath<DecisionRecord, Day?>)
        /// One line: a name, an office, a state.
        case words(WritableKeyPath<DecisionRecord, String?>)
        /// Sentences, that may go on over several lines.
        case prose(WritableKeyPath<DecisionRecord, String?>)
    }
}

extension DecisionRecord.Field {
    /// How this field is read.
    var reading: DecisionRecord.Reading {
        switch self {
        case .title: .title
        case .decisionType: .decisionType
        case .divisions: .divisions
        case .due: .due
        case .meeting: .meeting
        case .firstPublished: .day(\.firstPublished)
        case .decidedOn: .day(\.decidedOn)
        case .effectiveFrom: .day(\.effectiveFrom)
        case .publishedOn: .day(\.publishedOn)
        case .reference: .words(\.reference)
        case .reasonKey: .words(\.reasonKey)
        case .status: .words(\.status)
        case .decisionMaker: .words(\.decisionMaker)
        case .leadMember: .words(\.leadMember)
        case .leadDirector: .words(\.leadDirector)
        case .leadOfficer: .words(\.leadOfficer)
        case .department: .words(\.department)
        case .contact: .words(\.contact)
        case .callIn: .words(\.callIn)
        case .reasons: .prose(\.reasons)
        case .financial: .prose(\.implications.financial)
        case .legal: .prose(\.implications.legal)
        case .equalities: .prose(\.implications.equalities)
        case .proposedDecision: .prose(\.proposedDecision)
        case .resolution: .prose(\.resolution)
        case .description: .prose(\.description)
        case .alternatives: .prose(\.alternatives)
        case .urgencyReason: .prose(\.urgencyReason)
        case .withdrawal: .prose(\.withdrawal)
        }
    }

    /// Whether the words of this field are sentences that may go on over several lines.
    var isProse: Bool {
        if case .prose = reading { true } else { false }
    }
}
