import Coproduction
import Storage
import Web

/// People who sign in, added and switched off by a command.
extension Handover {
    /// Does the work, and gives the whole address of the link it made.
    static func link(_ work: Work, in settings: Settings) async throws -> String {
        guard case .link(let letters) = try await hand(work, in: settings) else { throw misunderstood }
        var address = settings.publicAddress.text
        if settings.publicAddress.port == nil { address += ":\(settings.listen.port)" }
        return address + "/link/" + letters
    }

    /// Switches somebody off.
    static func disable(_ name: String, in settings: Settings) async throws -> String {
        guard case .done(let sentence) = try await hand(.disablePerson(name: name), in: settings) else {
            throw misunderstood
        }
        return sentence
    }

    /// Adds somebody, and makes the invitation.
    static func add(
        _ name: String, roles: [Role], organisation: String?, email: MailAddress?, on store: Store
    ) async throws(OperatorProblem) -> Outcome {
        do throws(StoreProblem) {
            let person = try await store.addPerson(
                name: name, roles: Set(roles),
                organisation: roles.contains(.advocate) ? organisation : nil, email: email,
                by: .command("people-add"))
            return .link(try await store.link(for: person.id, by: .command("people-add")).letters)
        } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
    }

    /// Makes a fresh link for somebody.
    static func link(for name: String, on store: Store) async throws(OperatorProblem) -> Outcome {
        let person = try await person(name, on: store)
        do throws(StoreProblem) {
            return .link(try await store.link(for: person.id, by: .command("people-link")).letters)
        } catch {
            guard error == .notFound else { throw OperatorProblem(error.what, doThis: error.doThis) }
            throw OperatorProblem(
                "\(person.name) is switched off.", doThis: "Switch them on again on /admin/people first.")
        }
    }

    /// Switches somebody off.
    static func disable(_ name: String, on store: Store) async throws(OperatorProblem) -> Outcome {
        let person = try await person(name, on: store)
        do throws(StoreProblem) {
            try await store.switchOff(person.id, by: .command("people-disable"))
            return .done("Switched off: \(person.name)")
        } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
    }

    private static func person(_ name: String, on store: Store) async throws(OperatorProblem) -> Person {
        let people: [Person]
        do throws(StoreProblem) { people = try await store.people() } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
        guard let person = people.first(where: { $0.name.lowercased() == name.lowercased() }) else {
            throw OperatorProblem(
                "Nobody is called \(name).", doThis: "heard people list shows the names.")
        }
        return person
    }
}
