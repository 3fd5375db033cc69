package import Coproduction

/// One device on which somebody is signed in, as the person sees it.
package struct Session: Hashable, Sendable {
    /// Which session; never the secret that opens it.
    package let id: ID<Session>
    /// What kind of device it is.
    package let device: Device
    /// When it began.
    package let openedAt: Moment
    /// When it was last used, to the minute.
    package let seenAt: Moment
    /// True when it lasts 30 days.
    package let isRemembered: Bool

    /// What a browser says about the device it runs on; nothing finer is kept.
    package enum Device: String, Hashable, Sendable, CaseIterable {
        case phone, tablet, computer, unknown
    }

    /// How somebody showed who they are.
    package enum Proof: String, Hashable, Sendable {
        /// With a link that works once.
        case link
        /// With a password.
        case password
        /// With one of those and a code from a phone.
        case twoSteps = "two-steps"
    }
}

/// Somebody who is signed in, on the device they use now.
package struct SignedIn: Hashable, Sendable {
    /// Who.
    package let person: Person
    /// On which device.
    package let session: Session
    /// How they showed who they are.
    package let proof: Session.Proof
}
