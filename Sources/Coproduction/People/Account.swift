/// What is known about somebody who signs in, for whoever invites people and takes roles away.
package struct Account: Hashable, Sendable {
    /// Who it is, with the roles.
    package let person: Person
    /// The organisation an advocate works for; nil for everybody else.
    package let organisation: String?
    /// Where links may be sent to once there is a mail server; nil when nobody wrote it down.
    package let email: String?
    /// When somebody first came in with a link or set the place up; nil before that.
    package let begunAt: Moment?
    /// When the account was last switched off; nil while it is on.
    package let switchedOffAt: Moment?
    /// True when there is a password to sign in with.
    package let hasPassword: Bool
    /// True when signing in needs a second step.
    package let hasSecondStep: Bool
    /// Until when the newest link works; nil when there is none.
    package let linkEnds: Moment?

    /// Puts an account together.
    package init(
        person: Person, organisation: String? = nil, email: String? = nil, begunAt: Moment? = nil,
        switchedOffAt: Moment? = nil, hasPassword: Bool = false, hasSecondStep: Bool = false,
        linkEnds: Moment? = nil
    ) {
        self.person = person
        self.organisation = organisation
        self.email = email
        self.begunAt = begunAt
        self.switchedOffAt = switchedOffAt
        self.hasPassword = hasPassword
        self.hasSecondStep = hasSecondStep
        self.linkEnds = linkEnds
    }

    /// Whether somebody can come in.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case invited
        case active
        case switchedOff = "switched-off"
    }

    /// Told by what happened, never kept as a mark of its own.
    package var standing: Standing {
        if switchedOffAt != nil { return .switchedOff }
        return begunAt == nil ? .invited : .active
    }
}
