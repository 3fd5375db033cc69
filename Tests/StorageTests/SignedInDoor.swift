import Coproduction
import Storage

extension Store {
    /// Signs somebody in as far as anybody can be.
    func open(session token: Token, for person: ID<Person>) async throws(StoreProblem) {
        try await open(session: token, for: person, proof: .twoSteps)
    }
}
