/// One thing that somebody who signs in may do; every address behind the sign-in asks for exactly one.
package enum Permission: String, Hashable, Sendable, CaseIterable {
    /// See the desk: how much came in, what waits, and who has to act.
    case openDesk = "open-desk"
    /// Read what people wrote before it is published.
    case readWords = "read-words"
    /// Make and approve the copies of words that everybody may see.
    case publishWords = "publish-words"
    /// Gather feedback into themes.
    case gatherThemes = "gather-themes"
    /// Say what difference a theme made to a decision, and confirm what somebody else said.
    case linkDecisions = "link-decisions"
    /// Bring in decisions, their rows, and their easy words.
    case keepRegister = "keep-register"
    /// Promise changes and say how far they are.
    case keepPromises = "keep-promises"
    /// Answer people who say that a page is hard.
    case answerHardPages = "answer-hard-pages"
    /// Act on alerts that somebody may not be safe.
    case keepPeopleSafe = "keep-people-safe"
    /// Forget, show a person what is kept about them, and answer complaints about it.
    case keepPrivacy = "keep-privacy"
    /// Release the results of a survey for everybody.
    case releaseResults = "release-results"
    /// Take answers out as files.
    case exportAnswers = "export-answers"
    /// Invite people, give and take roles, end sessions.
    case managePeople = "manage-people"
    /// Read who did what.
    case readHappenings = "read-happenings"
    /// See what an advocate sees: the records of the own organisation.
    case openAdvocate = "open-advocate"
    /// See what the Board sees: numbers and published words.
    case openBoard = "open-board"
    /// See and change the own account: password, devices, second step.
    case keepOwnAccount = "keep-own-account"
}

extension Role {
    /// What this role may do: the one table of who may do what (OWASP ASVS 5.0.0, 8.1.1).
    package var permissions: Set<Permission> {
        switch self {
        case .author:
            [.openDesk, .readWords, .gatherThemes, .releaseResults, .answerHardPages, .keepOwnAccount]
        case .moderator:
            [.openDesk, .readWords, .publishWords, .gatherThemes, .answerHardPages, .keepOwnAccount]
        case .safeguardingLead: [.openDesk, .readWords, .keepPeopleSafe, .keepOwnAccount]
        case .advocate: [.openAdvocate, .keepOwnAccount]
        case .decisionClerk: [.openDesk, .linkDecisions, .keepRegister, .keepOwnAccount]
        case .promiseOwner: [.openDesk, .keepPromises, .answerHardPages, .keepOwnAccount]
        case .boardMember: [.openBoard, .keepOwnAccount]
        case .administrator:
            [.openDesk, .managePeople, .readHappenings, .keepPrivacy, .exportAnswers, .keepOwnAccount]
        }
    }
}

extension Permission {
    /// True when what it opens can hold personal data: then a second step of signing in is needed (SAFETY 1.7).
    package var opensPersonalData: Bool {
        switch self {
        case .readWords, .publishWords, .gatherThemes, .keepPeopleSafe, .keepPrivacy, .exportAnswers,
            .managePeople,
            .openAdvocate:
            true
        case .openDesk, .linkDecisions, .keepRegister, .keepPromises, .answerHardPages, .readHappenings,
            .releaseResults,
            .openBoard,
            .keepOwnAccount:
            false
        }
    }
}

extension Person {
    /// What the person may do by all of their roles together.
    package var permissions: Set<Permission> {
        roles.reduce(into: []) { $0.formUnion($1.permissions) }
    }

    /// True when one of the person's roles allows it.
    package func may(_ permission: Permission) -> Bool {
        roles.contains { $0.permissions.contains(permission) }
    }
}
