import Coproduction
import Yams

/// Reads the made-up responses: a survey, a count, and an answer for every question that is asked.
struct MadeUpResponseReader {
    let surveys: [Survey]

    func response(_ value: YamlValue) -> MadeUpResponse? {
        let must = ["survey", "count", "days-ago", "answers"]
        let can = ["channel", "helped", "who-helped", "said-own"]
        guard let map = YamlMap(value, "a lot of responses", must: must, can: can),
            let survey = survey(map, "survey", in: surveys), let count = map.number("count", in: 1...1000),
            let daysAgo = map.number("days-ago", in: 0...365)
        else { return nil }
        let channel = map.one("channel", of: Channel.self) ?? .web
        let helped = Helped(
            how: map.one("helped"), who: map.one("who-helped"), saidOwn: map.one("said-own"))
        let answers = answers(map, survey)
        let journey = Journey(survey: survey, answers: answers)
        if journey.firstOpen != nil || journey.counted.count != answers.count {
            let doThis = "Answer each question that is asked, and none that is passed over."
            map["answers"]?.wrong("These answers do not fit the questions of the survey.", doThis)
        }
        return MadeUpResponse(
            count: count, survey: survey.slug, channel: channel, daysAgo: daysAgo, answers: answers,
            helped: helped)
    }

    private func answers(_ map: YamlMap, _ survey: Survey) -> [Int: Answer] {
        let keys = survey.questions.map(\.key.rawValue)
        guard let place = map["answers"], let given = YamlMap(place, "the answers", must: [], can: keys)
        else { return [:] }
        var answers: [Int: Answer] = [:]
        for (number, question) in zip(1..., survey.questions) {
            guard let value = given[question.key.rawValue] else { continue }
            answers[number] = answer(value, question)
        }
        return answers
    }

    private func answer(_ value: YamlValue, _ question: Question) -> Answer? {
        if value.node.scalar?.string == "missed" { return .missed }
        let words = question.kind.isWritten ? value.text("An answer") : nil
        let chosen: [String] =
            if value.node.sequence != nil {
                (value.list("The answers") ?? []).compactMap { $0.text("An answer") }
            } else {
                question.kind.isWritten ? [] : [value.text("An answer")].compactMap { $0 }
            }
        do throws(Question.AnswerProblem) {
            return try question.answer(chosen: chosen, words: words, mayShow: words == nil ? nil : true)
        } catch {
            let known = question.choices.map(\.key.rawValue) + [Answer.doNotKnowKey, "missed"]
            value.wrong(
                "This is no answer to \"\(question.text)\".", "Use one of: \(known.joined(separator: ", ")).")
            return nil
        }
    }
}

/// The survey that a key names, among those of the folder.
func survey(_ map: YamlMap, _ key: String, in surveys: [Survey]) -> Survey? {
    guard let slug = map.slug(key, of: Survey.self) else { return nil }
    guard let survey = surveys.first(where: { $0.slug == slug }) else {
        map[key]?.wrong(
            "There is no survey \"\(slug.rawValue)\".", "Use the slug of a file in EasyRead/Surveys.")
        return nil
    }
    return survey
}
