import Synchronization

/// One request or letter on its way, with whoever waits for its answer; it is answered once, whatever happens.
final class Errand: Sendable {
    typealias Outcome = Result<Reply, TransportProblem>

    /// What is to be done.
    enum Load: Sendable {
        case request(OutgoingRequest)
        case mail(OutgoingMail)
    }

    let load: Load
    private let stage = Mutex<Stage>(.new)

    private enum Stage {
        case new
        case waiting(CheckedContinuation<Outcome, Never>)
        case underWay(CheckedContinuation<Outcome, Never>)
        case over
    }

    init(_ load: Load) { self.load = load }

    /// True when nobody waits any more.
    var isOver: Bool {
        stage.withLock { if case .over = $0 { true } else { false } }
    }

    /// Stands in line and waits for the outcome; a caller that is cancelled waits no longer.
    func outcome(in line: Line) async -> Outcome {
        await withTaskCancellationHandler {
            await withCheckedContinuation { caller in
                guard wait(caller) else {
                    return caller.resume(returning: .failure(TransportProblem(.cancelled)))
                }
                if let cause = line.add(self) { finish(.failure(TransportProblem(cause))) }
            }
        } onCancel: {
            giveUp()
        }
    }

    private func wait(_ caller: CheckedContinuation<Outcome, Never>) -> Bool {
        stage.withLock { stage in
            guard case .new = stage else { return false }
            stage = .waiting(caller)
            return true
        }
    }

    /// Takes the errand up; false when nobody waits for it any more.
    func begin() -> Bool {
        stage.withLock { stage in
            guard case .waiting(let caller) = stage else { return false }
            stage = .underWay(caller)
            return true
        }
    }

    /// Answers whoever still waits.
    func finish(_ outcome: Outcome) {
        take { _ in outcome }
    }

    /// Answers a caller that has turned away: what had been taken up may have arrived.
    private func giveUp() {
        take { wasUnderWay in
            .failure(TransportProblem(.cancelled, fate: wasUnderWay ? .ambiguous : .notSent))
        }
    }

    private func take(_ outcome: (_ wasUnderWay: Bool) -> Outcome) {
        let (caller, wasUnderWay) = stage.withLock { stage in
            defer { stage = .over }
            return switch stage {
            case .waiting(let caller): (Optional(caller), false)
            case .underWay(let caller): (Optional(caller), true)
            case .new, .over: (nil, false)
            }
        }
        caller?.resume(returning: outcome(wasUnderWay))
    }
}
