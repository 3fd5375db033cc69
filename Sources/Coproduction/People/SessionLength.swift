/// How long somebody stays signed in on a device (DESIGN.md section 9).
package struct SessionLength: Hashable, Sendable {
    /// After so many seconds without any use it ends.
    package let idleInSeconds: Int64
    /// After so many seconds it ends whatever was done.
    package let wholeInSeconds: Int64

    /// For whoever can open what people wrote: 2 hours without use, 12 hours in all.
    package static let personalData = SessionLength(idleInSeconds: 2 * 3600, wholeInSeconds: 12 * 3600)
    /// For members of the Board and advocates: 12 hours.
    package static let outsideTheTeam = SessionLength(idleInSeconds: 12 * 3600, wholeInSeconds: 12 * 3600)
    /// For a member of the Board on a device of her own: 30 days.
    package static let remembered = SessionLength(
        idleInSeconds: 30 * 86_400, wholeInSeconds: 30 * 86_400)
}

extension Person {
    /// How long the person stays signed in; with several roles the shortest time holds.
    package func sessionLength(remembered: Bool) -> SessionLength {
        if remembered, mayBeRemembered { return .remembered }
        let isOutside = !roles.isEmpty && roles.isSubset(of: [.boardMember, .advocate])
        return isOutside ? .outsideTheTeam : .personalData
    }

    /// Only somebody who sits on the Board and does nothing else may stay signed in for 30 days.
    package var mayBeRemembered: Bool { roles == [.boardMember] }

    /// How long a sign-in link works, in seconds: 10 minutes; 60 for members of the Board, who read it with a
    /// supporter.
    package var linkInSeconds: Int64 { roles.contains(.boardMember) ? 3600 : 600 }

    /// The page that opens after signing in.
    package var firstPage: String {
        if may(.openDesk) { return "/team" }
        if may(.openBoard) { return "/board" }
        return may(.openAdvocate) ? "/advocate" : "/account"
    }
}
