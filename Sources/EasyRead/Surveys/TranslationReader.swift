import Coproduction
import Yams

/// Reads a survey's words in other languages; a language is there whole or it is a mistake.
struct TranslationReader {
    /// What the survey says before its questions.
    let intro: [Survey.Said]
    /// The survey's questions.
    let questions: [Question]

    /// The languages under the key `languages`, each under its own code.
    func languages(_ map: YamlMap) -> [SurveyWords] {
        guard let value = map["languages"] else { return [] }
        guard case .mapping(let pairs) = value.node else {
            value.wrong(
                "\"languages\" must name languages.", "Write the code of each, such as cy, with a colon.")
            return []
        }
        var read: [SurveyWords] = []
        for (key, node) in pairs {
            let place = YamlValue(node: key, file: value.file, book: value.book)
            guard let code = key.scalar.flatMap({ LanguageCode(rawValue: $0.string) }), code != .english,
                !read.contains(where: { $0.language == code })
            else {
                place.wrong("This is no code of another language.", "Write it like cy or pl, each once.")
                continue
            }
            let words = YamlValue(node: node, file: value.file, book: value.book)
            if let words = survey(words, in: code) { read.append(words) }
        }
        return read
    }

    private func survey(_ value: YamlValue, in code: LanguageCode) -> SurveyWords? {
        let must = ["title", "questions"] + (intro.isEmpty ? [] : ["intro"])
        guard let map = YamlMap(value, "a language", must: must), let title = map.text("title") else {
            return nil
        }
        let said = map.texts("intro")
        if said.count != intro.count {
            value.wrong(
                "The intro has \(said.count) of \(intro.count) pieces.", "Write a line for each piece.")
        }
        let given = map.list("questions")
        let asked = given.compactMap(question)
        for question in questions where !asked.contains(where: { $0.key == question.key }) {
            value.wrong(
                "The question \"\(question.key.rawValue)\" is missing in \(code.rawValue).",
                "Write its key and its text under questions.")
        }
        return SurveyWords(language: code, title: title, intro: said, questions: asked)
    }

    private func question(_ value: YamlValue) -> SurveyWords.Asked? {
        let can = ["help", "by-text", "choices"]
        guard let map = YamlMap(value, "a question in a language", must: ["key", "text"], can: can),
            let key = map.slug("key", of: Question.self), let text = map.text("text")
        else { return nil }
        guard let question = questions.first(where: { $0.key == key }) else {
            map["key"]?.wrong("There is no question \"\(key.rawValue)\".", "Use the key of a question above.")
            return nil
        }
        for (name, isThere) in [("help", question.help != nil), ("by-text", question.byText != nil)]
        where isThere != (map[name] != nil) {
            value.wrong(
                "\"\(name)\" of \"\(key.rawValue)\" is \(isThere ? "missing" : "not in the question").",
                isThere ? "Write it in this language too." : "Take it away here.")
        }
        return SurveyWords.Asked(
            key: key, text: text, help: map.text("help"), byText: map.text("by-text"),
            choices: choices(map, of: question))
    }

    private func choices(_ map: YamlMap, of question: Question) -> [SurveyWords.Offered] {
        let offered = map.list("choices").compactMap { value -> SurveyWords.Offered? in
            guard let map = YamlMap(value, "an answer in a language", must: ["key", "text"]),
                let key = map.slug("key", of: Choice.self), let text = map.text("text")
            else { return nil }
            if question.choice(key) == nil {
                map["key"]?.wrong(
                    "There is no answer \"\(key.rawValue)\".", "Use the key of an answer above.")
            }
            return SurveyWords.Offered(key: key, text: text)
        }
        for choice in question.choices where !offered.contains(where: { $0.key == choice.key }) {
            map.value.wrong(
                "The answer \"\(choice.key.rawValue)\" is missing here.", "Write its key and its text.")
        }
        return offered
    }
}
