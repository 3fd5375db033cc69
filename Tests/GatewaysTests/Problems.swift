import Gateways

extension Transport {
    /// Sends a request of a test and gives what went wrong; nil when an answer came.
    func problem(with request: OutgoingRequest) async -> TransportProblem? {
        do {
            _ = try await send(request)
            return nil
        } catch {
            return error
        }
    }
}
