/// The state of a change as the public sees it, computed from its dated steps and from what people checked.
package enum ChangeState: Hashable, Sendable {
    case notStarted, started, nearlyDone
    /// The council says it is done.
    case done
    /// It is done, and the people who said it say so.
    case checkedTrue
    /// The council says it is done, and people say it is not.
    case notYet
    case stopped(reason: String)
    case cannot(Change.Cannot)
}

extension Change {
    /// The state on the newest step, with what the people who said it checked.
    package func state(checked: Checked) -> ChangeState {
        guard let progress = steps.last?.progress else { return .notStarted }
        switch progress {
        case .notStarted: return .notStarted
        case .started: return .started
        case .nearlyDone: return .nearlyDone
        case .stopped(let reason): return .stopped(reason: reason)
        case .cannot(let cannot): return .cannot(cannot)
        case .done: return checked.isTrue ? .checkedTrue : checked.isNotYet ? .notYet : .done
        }
    }

    /// True when the promised day has passed and the promise is neither done nor given up.
    package func isLate(on day: Day) -> Bool {
        guard day > promise.due else { return false }
        switch steps.last?.progress {
        case .done, .stopped, .cannot: return false
        default: return true
        }
    }
}
