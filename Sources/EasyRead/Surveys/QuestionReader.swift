import Coproduction
import Yams

/// Reads the questions of a survey file; it knows all their keys, so that `go-to` can be looked up.
struct QuestionReader {
    let pictures: Pictures?
    let recordings: RecordingReader
    /// The keys of all questions, in order; nil where one has none.
    let keys: [String?]

    /// The key of a question as written, before anything is checked.
    static func key(_ value: YamlValue) -> String? { value.node.mapping?["key"]?.scalar?.string }

    private static let can = ["picture", "help", "choices", "by-text", "sensitive", "quote", "recorded"]

    /// A question with its place among the others, from 0.
    func question(_ value: YamlValue, place: Int) -> Question? {
        guard let map = YamlMap(value, "a question", must: ["key", "kind", "text"], can: Self.can) else {
            return nil
        }
        let key = map.slug("key", of: Question.self)
        if let key, keys.prefix(place).contains(key.rawValue) {
            map["key"]?.wrong(
                "2 questions have the key \"\(key.rawValue)\".", "Give this question another key.")
        }
        let (kind, text) = (map.one("kind", of: Question.Kind.self), map.text("text"))
        recordings.read(map, saying: text)
        let choices = choices(map, kind: kind, place: place)
        let quote = map.one("quote", of: QuoteWord.self)
        if let kind, !kind.isWritten {
            map["quote"]?.wrong("Only an answer in words can be shown.", "Take the line with quote away.")
        }
        let (picture, help, byText) = (
            map.picture("picture", in: pictures), map.text("help"), map.text("by-text")
        )
        let sensitive = map.bool("sensitive", otherwise: false)
        guard let key, let kind, let text else { return nil }
        return Question(
            key: key, kind: kind, text: text, picture: picture, help: help, choices: choices, byText: byText,
            sensitive: sensitive, quote: quote == .ask ? .ask : .never)
    }

    private enum QuoteWord: String, CaseIterable { case ask, never }

    private func choices(_ map: YamlMap, kind: Question.Kind?, place: Int) -> [Choice] {
        guard let kind else { return [] }
        guard !kind.isWritten else {
            let doThis = "Take the choices away, or use another kind."
            map["choices"]?.wrong("A question of the kind \(kind.rawValue) has no choices.", doThis)
            return []
        }
        guard let given = map["choices"] else {
            map.value.wrong("A question of the kind \(kind.rawValue) needs choices.", "Write 2 to 4 choices.")
            return []
        }
        guard let values = given.list("\"choices\"") else { return [] }
        if values.count < 2 {
            given.wrong("This question offers fewer than 2 answers.", "Write 2 to 4 choices.")
        }
        if kind == .yesNo, values.count > 2 {
            given.wrong("A yes or no question has 2 choices.", "Keep yes and no, or use the kind choose-one.")
        }
        if values.count > SurveyFile.mostChoices {
            let what = "This question offers \(values.count) answers. It may offer \(SurveyFile.mostChoices)."
            values[SurveyFile.mostChoices].wrong(what, "Take some away. \"I do not know\" comes by itself.")
        }
        var choices: [Choice] = []
        for value in values {
            guard let choice = choice(value, place: place, before: choices) else { continue }
            choices.append(choice)
        }
        return choices
    }

    private func choice(_ value: YamlValue, place: Int, before: [Choice]) -> Choice? {
        let can = ["picture", "text-words", "go-to", "recorded"]
        guard let map = YamlMap(value, "a choice", must: ["key", "text"], can: can) else { return nil }
        let key = map.slug("key", of: Choice.self)
        if let key, before.contains(where: { $0.key == key }) {
            map["key"]?.wrong("2 choices have the key \"\(key.rawValue)\".", "Give this choice another key.")
        }
        if let key, Self.taken.contains(key.rawValue) {
            let what = "\"\(key.rawValue)\" comes by itself with every question."
            map["key"]?.wrong(what, "Take this choice away, or give it another key.")
        }
        let (text, picture, goTo) = (
            map.text("text"), map.picture("picture", in: pictures), goTo(map, place: place)
        )
        recordings.read(map, saying: text)
        let words = map.texts("text-words")
        guard let key, let text else { return nil }
        return Choice(key: key, text: text, picture: picture, textWords: words, goTo: goTo)
    }

    /// "I do not know", "Miss this question", and what stands for them in files.
    private static let taken: Set<String> = [
        Answer.doNotKnowKey, "missed", "left-blank", "not-read", "not-asked",
    ]

    private func goTo(_ map: YamlMap, place: Int) -> Question.Key? {
        guard let value = map["go-to"], let key = map.slug("go-to", of: Question.self) else { return nil }
        guard let target = keys.firstIndex(of: key.rawValue) else {
            let known = keys.dropFirst(place + 1).compactMap { $0 }.joined(separator: ", ")
            value.wrong(
                "There is no question \"\(key.rawValue)\".", "Use the key of a later question: \(known).")
            return nil
        }
        guard target > place else {
            value.wrong(
                "The question \"\(key.rawValue)\" is not a later one.",
                "Only a question further on can follow.")
            return nil
        }
        return key
    }
}
