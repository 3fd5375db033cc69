import Coproduction
import Foundation
import Storage

/// Work that a command hands to the server when one is running, and does itself when none is.
enum Handover {
    /// What can be handed over.
    enum Work: Codable {
        case keepDecision(DecisionRecord, source: String)
        case publishSurvey(Survey)
    }

    /// What became of it.
    enum Outcome: Codable {
        case done(String)
        case problem(what: String, doThis: String)
    }

    static func keep(_ record: DecisionRecord, from source: String, in settings: Settings) async throws
        -> String
    {
        try await hand(.keepDecision(record, source: source), in: settings)
    }

    static func publish(_ survey: Survey, in settings: Settings) async throws -> String {
        try await hand(.publishSurvey(survey), in: settings)
    }

    private static func hand(_ work: Work, in settings: Settings) async throws -> String {
        let folder = DataFolder(path: settings.data)
        let question = try JSONEncoder().encode(work)
        if let answer = try LocalSocket.ask(question, at: folder.socket) {
            switch try JSONDecoder().decode(Outcome.self, from: answer) {
            case .done(let sentence): return sentence
            case .problem(let what, let doThis): throw OperatorProblem(what, doThis: doThis)
            }
        }
        let store = try Opening.store(in: folder)
        do {
            let sentence = try await perform(work, on: store)
            await store.close()
            return sentence
        } catch {
            await store.close()
            throw error
        }
    }

    /// Does the work on an open store; the sentence says what became of it.
    static func perform(_ work: Work, on store: Store) async throws -> String {
        do {
            switch work {
            case .keepDecision(let record, let source):
                let name = URL(fileURLWithPath: source).lastPathComponent
                switch try await store.importDecision(record, source: name, by: .command("decisions import"))
                {
                case .new(let slug): return "New, at /decisions/\(slug.rawValue)"
                case .unchanged(let slug): return "Nothing changed, at /decisions/\(slug.rawValue)"
                case .changed(let slug, let difference):
                    let first = "Changed, the earlier copy is kept, at /decisions/\(slug.rawValue)"
                    return ([first] + difference.sentences).joined(separator: "\n")
                }
            case .publishSurvey(let survey):
                let isNew = try await store.publish(survey, by: .command("survey publish"))
                return (isNew ? "Published" : "Published already") + ", at /surveys/\(survey.slug.rawValue)"
            }
        } catch {
            throw OperatorProblem(error.what, doThis: error.doThis)
        }
    }
}
