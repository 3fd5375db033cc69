import Coproduction
import Crypto
import Foundation

/// Something of one person that is kept so that only the key in the data folder opens it (ChaCha20-Poly1305), bound to
/// that person: copied to another row it opens nothing.
enum Sealed {
    /// What is kept.
    enum Purpose: String { case secondStep = "second-step", email }

    static func seal(
        _ data: Data, _ purpose: Purpose, of person: ID<Person>, with keys: Keys
    ) throws -> Data {
        try ChaChaPoly.seal(data, using: keys.people, authenticating: mark(purpose, person)).combined
    }

    /// Throws `.damaged` when the key is another or the bytes were changed.
    static func open(
        _ sealed: Data, _ purpose: Purpose, of person: ID<Person>, with keys: Keys
    ) throws -> Data {
        do {
            let box = try ChaChaPoly.SealedBox(combined: sealed)
            return try ChaChaPoly.open(box, using: keys.people, authenticating: mark(purpose, person))
        } catch {
            throw StoreProblem.damaged("what is sealed for a person")
        }
    }

    private static func mark(_ purpose: Purpose, _ person: ID<Person>) -> Data {
        Data((purpose.rawValue + " " + person.rawValue).utf8)
    }
}
