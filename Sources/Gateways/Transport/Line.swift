import Dispatch
import Synchronization

/// Where requests wait until a worker is free, so that no thread of Swift's own waits for the network.
final class Line: Sendable {
    private struct State {
        var errands: [Errand] = []
        var isOpen = true
    }

    private let state = Mutex(State())
    private let bell = DispatchSemaphore(value: 0)
    private let most: Int
    private let workers: Int

    init(most: Int, workers: Int) {
        self.most = most
        self.workers = workers
    }

    /// Puts an errand at the end; says why when it does not.
    func add(_ errand: Errand) -> TransportProblem.Cause? {
        let refused: TransportProblem.Cause? = state.withLock { state in
            guard state.isOpen else { return .closed }
            // Nobody shall be sent away because of others who have gone already.
            if state.errands.count >= most { state.errands.removeAll { $0.isOver } }
            guard state.errands.count < most else { return .lineFull }
            state.errands.append(errand)
            return nil
        }
        if refused == nil { bell.signal() }
        return refused
    }

    /// Waits for the next errand on a worker's own thread; nil when the line is closed.
    func next() -> Errand? {
        while true {
            bell.wait()
            let (errand, isOpen) = state.withLock { state in
                (state.errands.isEmpty ? nil : state.errands.removeFirst(), state.isOpen)
            }
            if let errand { return errand }
            if !isOpen { return nil }
        }
    }

    /// Sends everybody who waits away, and the workers home.
    func close() {
        let left = state.withLock { state in
            defer { state = State(isOpen: false) }
            return state.isOpen ? state.errands : nil
        }
        guard let left else { return }
        for errand in left { errand.finish(.failure(TransportProblem(.closed))) }
        for _ in 0..<workers { bell.signal() }
    }
}
