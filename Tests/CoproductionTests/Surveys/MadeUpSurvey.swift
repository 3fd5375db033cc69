import Testing

@testable import Coproduction

/// Surveys for tests, made of little.
enum MadeUpSurvey {
    static func survey(_ questions: [Question], opens: Int = 20_000, closes: Int = 20_010) throws -> Survey {
        Survey(
            slug: try #require(ID(rawValue: "buses")), version: 1, title: "Buses", purpose: .views,
            askedBy: try #require(ID(rawValue: "board")), opens: Day(daysSince1970: opens),
            closes: Day(daysSince1970: closes), keyword: nil, pictures: true, intro: [], questions: questions)
    }

    static func question(
        _ key: String, _ kind: Question.Kind = .chooseOne, choices: [Choice] = [],
        quote: Question.Quote = .never
    ) throws -> Question {
        Question(
            key: try #require(ID(rawValue: key)), kind: kind, text: "How are the buses?", picture: nil,
            help: nil,
            choices: choices, byText: nil, sensitive: false, quote: quote)
    }

    static func choice(_ key: String, goTo: String? = nil) throws -> Choice {
        Choice(
            key: try self.key(key), text: key, picture: nil, textWords: [],
            goTo: try goTo.map { try #require(ID(rawValue: $0)) })
    }

    static func key(_ key: String) throws -> Choice.Key { try #require(ID(rawValue: key)) }
}
