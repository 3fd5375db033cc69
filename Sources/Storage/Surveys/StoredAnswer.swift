import Coproduction
import GRDB

/// An answer as its four columns: kind, choices, words, may_show.
struct StoredAnswer {
    let kind: String
    let choices: String?
    let words: String?
    let mayShow: Bool?

    init(_ answer: Answer) {
        switch answer {
        case .chose(let keys): self.init("chose", choices: keys.map(\.rawValue).joined(separator: " "))
        case .wrote(let text, let mayShow): self.init("wrote", words: text.words, mayShow: mayShow)
        case .doNotKnow: self.init("do-not-know")
        case .missed: self.init("missed")
        }
    }

    private init(_ kind: String, choices: String? = nil, words: String? = nil, mayShow: Bool? = nil) {
        self.kind = kind
        self.choices = choices
        self.words = words
        self.mayShow = mayShow
    }

    /// Reads the four columns from a place of a row on.
    static func answer(_ row: Row, from place: Int) throws -> Answer {
        switch try row.text(place) {
        case "chose":
            let keys = try row.text(place + 1).split(separator: " ").compactMap {
                Choice.Key(rawValue: String($0))
            }
            return .chose(keys)
        case "wrote":
            guard let text = PlainText(try row.text(place + 2)) else {
                throw StoreProblem.damaged("an empty answer")
            }
            return .wrote(text, mayShow: try row.integerOrNil(place + 3).map { $0 != 0 })
        case "do-not-know": return .doNotKnow
        case "missed": return .missed
        default: throw StoreProblem.damaged("the kind of an answer")
        }
    }
}

extension Helped {
    /// Reads the three columns helped_how, helped_who, helped_own from a place of a row on.
    init(_ row: Row, from place: Int) throws {
        self.init(
            how: try row.kindOrNil(place), who: try row.kindOrNil(place + 1),
            saidOwn: try row.kindOrNil(place + 2))
    }
}
