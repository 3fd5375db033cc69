import Coproduction

/// Reads the made-up themes with the answers that belong to them.
struct MadeUpThemeReader {
    let surveys: [Survey]

    func theme(_ value: YamlValue) -> MadeUpTheme? {
        guard let map = YamlMap(value, "a theme", must: ["key", "title", "summary", "gathers"]),
            let key = map.slug("key", of: Theme.self), let title = map.text("title"),
            let summary = map.text("summary")
        else { return nil }
        let gatherings = map.list("gathers").compactMap(gathering)
        return MadeUpTheme(key: key.rawValue, title: title, summary: summary, gatherings: gatherings)
    }

    private func gathering(_ value: YamlValue) -> Gathering? {
        guard let map = YamlMap(value, "answers of a theme", must: ["survey", "question", "choice"]),
            let survey = survey(map, "survey", in: surveys),
            let question = map.slug("question", of: Question.self),
            let choice = map.slug("choice", of: Choice.self)
        else { return nil }
        guard survey.questions.first(where: { $0.key == question })?.choice(choice) != nil else {
            let what = "The survey has no answer \"\(choice.rawValue)\" to \"\(question.rawValue)\"."
            value.wrong(what, "Use the keys of a question and of one of its choices.")
            return nil
        }
        return Gathering(survey: survey.slug, question: question, choice: choice)
    }
}
