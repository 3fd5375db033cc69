package import Coproduction

/// Who did something that the log of happenings keeps.
package enum Actor: Hashable, Sendable {
    /// Somebody who is signed in.
    case person(ID<Person>)
    /// A command, by its name: `survey-publish`.
    case command(String)
    /// The made-up demonstration.
    case demonstration

    /// The kind as it is stored.
    var kind: String {
        switch self {
        case .person: "person"
        case .command: "command"
        case .demonstration: "demonstration"
        }
    }

    /// The identity as it is stored; a command whose name is no identity is only called `command`.
    var identity: String {
        switch self {
        case .person(let id): id.rawValue
        case .command(let name): ID<Actor>(rawValue: name)?.rawValue ?? "command"
        case .demonstration: "demonstration"
        }
    }
}
