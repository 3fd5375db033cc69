package import Coproduction
import Crypto
import EasyRead
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Storage

extension Site {
    /// The newest version of every survey that people can see.
    package var publishedSurveys: [Survey] { surveys.newest }

    /// What every survey page, information page, hard word and picture says, once each; nothing that a person wrote.
    package var spokenSentences: [String] {
        let frame = Frame(words: content.words, assets: assets, madeUp: isDemonstration)
        var seen: Set<String> = []
        var sentences: [String] = []
        func add(_ page: some Page) {
            for words in renderer.spoken(page).sentences
            where !words.unicodeScalars.contains(where: { $0.value < 32 }) && seen.insert(words).inserted {
                sentences.append(words)
            }
        }
        add(SurveysPage(frame, surveys: publishedSurveys, today: today))
        for survey in publishedSurveys { for page in pages(of: survey, in: frame) { add(page) } }
        if let home = content.pages[.home] { add(HomePage(frame, page: home)) }
        for name in InfoPage.Name.allCases where name != .home {
            if let page = content.pages[name] { add(InformationPage(frame, page: page)) }
        }
        for letter in [nil] + content.lists.glossary.letters.map(Optional.some) {
            add(WordsPage(frame, glossary: content.lists.glossary, letter: letter))
        }
        add(PicturesPage(frame, pictures: content.pictures))
        for group in PictureGroup.allCases {
            if let page = PicturesPage(frame, group: group, of: content.pictures) { add(page) }
        }
        add(LookPage(frame, back: "/"))
        add(MessagePage.nextPerson(frame))
        for words in Self.fixedWords(content.words) where seen.insert(words).inserted {
            sentences.append(words)
        }
        return sentences
    }

    private func pages(of survey: Survey, in frame: Frame) -> [any Page] {
        var pages: [any Page] = [StartPage(frame, survey: survey)]
        for (place, _) in survey.questions.enumerated() {
            for problem in [nil, Question.AnswerProblem.nothingChosen] {
                let page = QuestionPage(
                    frame, survey: survey, number: place + 1, problem: problem, danger: problem != nil,
                    phones: helpLines)
                if let page { pages.append(page) }
            }
        }
        for part in HelpedPage.Part.allCases {
            pages.append(HelpedPage(frame, survey: survey, part: part, helped: Helped()))
        }
        return pages
    }

    /// The beginnings of the keys of words that only some states of a survey's pages say.
    private static let some = [
        "check.", "code.", "hard.", "saved.", "stop.", "survey.", "thanks.", "tablet.",
    ]

    private static func fixedWords(_ words: Words) -> [String] {
        words.keys.filter { key in some.contains { key.hasPrefix($0) } }.map { words($0) }
            .filter { !$0.contains("{") && !$0.contains("<") }
    }

    /// The list of clips, and the clips.
    func addClips(to router: Router<VisitorContext>) {
        router.get("/audio/clips.json") { request, _ in
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
            let list = (try? encoder.encode(clips.addresses)) ?? Data("{}".utf8)
            let tag = "\"" + SHA256.hash(data: list).prefix(8).map { String($0, radix: 16) }.joined() + "\""
            let headers: HTTPFields = [
                .contentType: "application/json; charset=utf-8", .cacheControl: "no-cache", .eTag: tag,
            ]
            if request.headers[.ifNoneMatch] == tag {
                return Response(status: .notModified, headers: headers)
            }
            return Response(status: .ok, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: list)))
        }
        router.get("/audio/:clip") { request, context in
            let name = context.parameters.get("clip") ?? ""
            guard let path = clips.path(of: name),
                let facts = try? FileManager.default.attributesOfItem(atPath: path),
                let size = (facts[.size] as? NSNumber)?.intValue, size > 0
            else { throw HTTPError(.notFound) }
            return try await ClipAnswer(name: name, path: path, size: size).response(to: request, context)
        }
    }
}
