import Coproduction
import EasyRead
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Storage

extension Following {
    /// GET /my-words/everything: all that is kept about what somebody said, for the person with the code.
    func everything(_ visit: Visit) async throws -> Hummingbird.Response {
        guard let everything = try await all(visit) else { return visit.see("/my-words") }
        return visit.page(EverythingPage(everything, in: visit.frame()))
    }

    /// GET /my-words/everything.json: the same for a computer.
    func everythingAsFile(_ visit: Visit) async throws -> Hummingbird.Response {
        guard let everything = try await all(visit) else { return visit.see("/my-words") }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let file = try encoder.encode(EverythingFile(everything))
        var response = visit.answer(ByteBuffer(bytes: file), status: .ok)
        response.headers[.contentType] = "application/json; charset=utf-8"
        response.headers[.contentDisposition] = "attachment; filename=\"everything.json\""
        return response
    }

    private func all(_ visit: Visit) async throws -> Everything? {
        guard let code = try await shownCode(visit), let response = try await site.store.response(code: code),
            let survey = site.surveys.version(response.version, of: response.survey)
        else { return nil }
        let words = visit.frame().words
        let pieces = try await site.store.thread(of: response.id)
        let standing = try await site.store.standing(of: response.id)
        let answers = survey.questions.enumerated().compactMap { place, question -> Everything.Answered? in
            guard let answer = response.answers[place + 1] else { return nil }
            let own = pieces.filter { $0.feedback.question == question.key }.flatMap(\.themes)
            var themes: [ThreadTheme] = []
            for theme in own where !themes.contains(where: { $0.theme.id == theme.theme.id }) {
                themes.append(theme)
            }
            var done = themes.map { words("everything.theme", ["title": $0.theme.title]) }
            var mayShow: Bool?
            if case .wrote(_, let may) = answer {
                mayShow = may
                let state = standing[question.key]?.state ?? .received
                done.insert(words(state == .received ? "everything.not-read" : "everything.read"), at: 0)
                if case .approved = state { done.append(words("everything.public")) }
            }
            var decisions: [Link] = []
            for linked in themes.flatMap(\.influences) {
                let slug = linked.influence.decision.rawValue
                let link = Link(linked.easyTitle ?? slug, to: "/decisions/" + slug)
                if !decisions.contains(where: { $0.address == link.address }) { decisions.append(link) }
            }
            return Everything.Answered(
                question: question.text,
                said: said(answer, question, words("shell.do-not-know"), words("follow.my-words.missed")),
                mayShow: mayShow, done: done, decisions: decisions)
        }
        return Everything(survey: survey.title, response: response, answers: answers)
    }

    private func said(_ answer: Answer, _ question: Question, _ doNotKnow: String, _ missed: String)
        -> [String]
    {
        switch answer {
        case .chose(let keys): keys.compactMap { question.choice($0)?.text }
        case .wrote(let text, _): [text.words]
        case .doNotKnow: [doNotKnow]
        case .missed: [missed]
        }
    }
}

/// Everything that is kept about one person's answers, as a file for a computer.
private struct EverythingFile: Encodable {
    let survey: String
    let version: Int
    let channel: String
    let sentOn: String
    let helpedHow: String?
    let helpedWho: String?
    let ownWords: String?
    let answers: [Answered]

    struct Answered: Encodable {
        let question: String
        let said: [String]
        let mayShow: Bool?
        let done: [String]
        let decisions: [Decided]
    }

    struct Decided: Encodable {
        let title: String
        let address: String
    }

    init(_ everything: Everything) {
        let response = everything.response
        survey = everything.survey
        version = response.version
        channel = response.channel.rawValue
        sentOn = response.sentOn.iso8601
        helpedHow = response.helped.how?.rawValue
        helpedWho = response.helped.who?.rawValue
        ownWords = response.helped.saidOwn?.rawValue
        answers = everything.answers.map { answer in
            Answered(
                question: answer.question, said: answer.said, mayShow: answer.mayShow, done: answer.done,
                decisions: answer.decisions.map { Decided(title: $0.words, address: $0.address) })
        }
    }
}
