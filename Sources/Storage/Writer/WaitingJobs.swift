import Foundation
import Synchronization

/// The jobs that wait for the writer's thread.
final class WaitingJobs: Sendable {
    private struct State {
        var waiting: [Job] = []
        var isAsleep = false
        var refusal: StoreProblem?
    }

    /// No more jobs wait than this; with one for each open connection it is never reached.
    static let most = 20_000

    private let state = Mutex(State())
    private let bell = NSCondition()

    /// Adds a job; a problem when it is not taken.
    func add(_ job: Job) -> StoreProblem? {
        let (refusal, mustWake) = state.withLock { state -> (StoreProblem?, Bool) in
            if let refusal = state.refusal { return (refusal, false) }
            guard state.waiting.count < Self.most else { return (.busy, false) }
            state.waiting.append(job)
            defer { state.isAsleep = false }
            return (nil, state.isAsleep)
        }
        if mustWake { ring() }
        return refusal
    }

    /// Takes everything that waits, at most so many; waits for the first, at most for `patience` in seconds.
    ///
    /// False when no more is accepted and none is left; true with nothing taken when the patience is over.
    func take(_ most: Int, into batch: inout [Job], patience: Double? = nil) -> Bool {
        let end = patience.map { Date(timeIntervalSinceNow: $0) }
        bell.lock()
        defer { bell.unlock() }
        while true {
            let found = state.withLock { state -> Bool? in
                if state.waiting.isEmpty {
                    state.isAsleep = state.refusal == nil
                    return state.refusal == nil ? nil : false
                }
                if state.waiting.count <= most {
                    swap(&state.waiting, &batch)
                } else {
                    batch.append(contentsOf: state.waiting.prefix(most))
                    state.waiting.removeFirst(most)
                }
                return true
            }
            if let found { return found }
            guard let end else {
                bell.wait()
                continue
            }
            if !bell.wait(until: end) { return true }
        }
    }

    /// How many wait now.
    var count: Int { state.withLock(\.waiting.count) }

    /// Accepts no more; what waits is still done.
    ///
    /// The first reason stays.
    func close(_ reason: StoreProblem) {
        state.withLock { state in
            if state.refusal == nil { state.refusal = reason }
            state.isAsleep = false
        }
        ring()
    }

    private func ring() {
        bell.lock()
        bell.signal()
        bell.unlock()
    }
}
