import Coproduction
import Storage

/// Numbers and e-mail addresses, forgotten by a command.
extension Handover {
    /// Forgets a number or an address, and says so.
    static func forget(_ contact: Contact, in settings: Settings) async throws -> String {
        guard case .done(let sentence) = try await hand(.forgetContact(contact.text), in: settings) else {
            throw misunderstood
        }
        return sentence
    }

    /// Forgets it in an open store.
    static func forgetContact(_ text: String, on store: Store) async throws(OperatorProblem) -> String {
        guard let contact = Contact(typed: text) else { throw misunderstood }
        let found: ForgottenContact
        do {
            found = try await store.forget(contact: contact, by: .command("forget"))
        } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
        guard found == .gone else {
            throw OperatorProblem(
                "Nothing is kept of it.",
                doThis: "Check every digit or letter. An account is switched off with heard people disable.")
        }
        return "Forgotten: the contact, its lists, and every letter that waited for it. Answers stay."
    }
}
