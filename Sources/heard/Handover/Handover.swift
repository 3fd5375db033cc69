import Coproduction
import Foundation
import Storage

/// Work that a command hands to the server when one is running, and does itself when none is.
enum Handover {
    /// What can be handed over.
    enum Work: Codable {
        case keepDecisions([DecisionRecord], source: String)
        case publishSurvey(Survey)
        case addPerson(name: String, roles: [Role], organisation: String?, email: MailAddress?)
        case linkPerson(name: String)
        case disablePerson(name: String)
        case forget(code: String)
        case forgetContact(String)
        case noteExport(Export.Kind)
    }

    /// What became of it.
    enum Outcome: Codable {
        case done(String)
        case kept([BroughtIn])
        case link(String)
        case problem(what: String, doThis: String)
    }

    /// Keeps the decisions of one source, and says what became of each, in their order.
    static func keep(
        _ records: [DecisionRecord], from source: String, in settings: Settings
    ) async throws -> [BroughtIn] {
        guard case .kept(let outcomes) = try await hand(.keepDecisions(records, source: source), in: settings)
        else { throw misunderstood }
        return outcomes
    }

    static func publish(_ survey: Survey, in settings: Settings) async throws -> String {
        guard case .done(let sentence) = try await hand(.publishSurvey(survey), in: settings) else {
            throw misunderstood
        }
        return sentence
    }

    /// Writes down that files are taken out.
    static func noteExport(_ kind: Export.Kind, in settings: Settings) async throws {
        guard case .done = try await hand(.noteExport(kind), in: settings) else { throw misunderstood }
    }

    static func forget(_ code: ReceiptCode, in settings: Settings) async throws -> String {
        guard case .done(let sentence) = try await hand(.forget(code: code.letters), in: settings) else {
            throw misunderstood
        }
        return sentence
    }

    /// What a server of another version is answered with, and answers with.
    static let misunderstood = OperatorProblem(
        "The server did not understand the command.", doThis: "Use the same version of heard.")

    static func hand(_ work: Work, in settings: Settings) async throws -> Outcome {
        let folder = DataFolder(path: settings.data)
        let question = try JSONEncoder().encode(work)
        if let answer = try LocalSocket.ask(question, at: folder.socket) {
            guard let outcome = try? JSONDecoder().decode(Outcome.self, from: answer) else {
                throw misunderstood
            }
            if case .problem(let what, let doThis) = outcome { throw OperatorProblem(what, doThis: doThis) }
            return outcome
        }
        let store = try Opening.store(in: folder)
        do {
            let outcome = try await perform(work, on: store)
            await store.close()
            return outcome
        } catch {
            await store.close()
            throw error
        }
    }

    /// Does the work on an open store, and says what became of it.
    static func perform(_ work: Work, on store: Store) async throws -> Outcome {
        switch work {
        case .keepDecisions(let records, let source):
            return .kept(try await keep(records, from: source, on: store))
        case .forget(let letters): return .done(try await forget(letters, on: store))
        case .forgetContact(let text): return .done(try await forgetContact(text, on: store))
        case .noteExport(let kind): return .done(try await note(kind, on: store))
        case .publishSurvey(let survey):
            do {
                let isNew = try await store.publish(survey, by: .command("survey publish"))
                return .done(
                    (isNew ? "Published" : "Published already") + ", at /surveys/\(survey.slug.rawValue)")
            } catch {
                throw OperatorProblem(error.what, doThis: error.doThis)
            }
        case .addPerson(let name, let roles, let organisation, let email):
            return try await add(name, roles: roles, organisation: organisation, email: email, on: store)
        case .linkPerson(let name): return try await link(for: name, on: store)
        case .disablePerson(let name): return try await disable(name, on: store)
        }
    }

    private static func note(_ kind: Export.Kind, on store: Store) async throws(OperatorProblem) -> String {
        do {
            try await store.noteExport(kind, by: .command("export"))
        } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
        return "Written down."
    }

    private static func forget(_ letters: String, on store: Store) async throws(OperatorProblem) -> String {
        guard let code = ReceiptCode(typed: letters) else { throw misunderstood }
        let found: Forgotten
        do {
            found = try await store.forget(code: code, by: .command("forget"))
        } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
        guard found != .nothing else {
            throw OperatorProblem(
                "Nothing was said with this code.", doThis: "Check the code, letter by letter.")
        }
        return "Forgotten: everything that was said with this code."
    }

    private static func keep(
        _ records: [DecisionRecord], from source: String, on store: Store
    ) async throws(OperatorProblem) -> [BroughtIn] {
        var outcomes: [BroughtIn] = []
        for record in records {
            do throws(StoreProblem) {
                let imported = try await store.importDecision(
                    record, source: source, by: .command("decisions import"))
                outcomes.append(BroughtIn(imported))
            } catch {
                // What was kept stays; the same import again finds it unchanged.
                let count = "\(outcomes.count) of \(records.count)"
                let before = outcomes.isEmpty ? "" : " Kept before that: \(count)."
                throw OperatorProblem(error.what + before, doThis: error.doThis)
            }
        }
        return outcomes
    }
}
