/// Where a person is in a survey, computed from the answers alone: nothing is stored about the place.
///
/// The web, the text conversation and the paper form ask it the same questions.
package struct Journey: Sendable {
    /// The survey that is answered.
    package let survey: Survey
    /// The answers so far, by question number from 1.
    package let answers: [Int: Answer]

    /// A journey through a survey with these answers.
    package init(survey: Survey, answers: [Int: Answer]) {
        self.survey = survey
        self.answers = answers
    }

    /// The numbers of the questions that are asked, in order, as far as the answers decide it; a `go-to` that leads
    /// backwards or nowhere is passed by, so the journey always ends.
    package var asked: [Int] {
        var numbers: [Int] = []
        var number = 1
        while survey.question(numbered: number) != nil {
            numbers.append(number)
            number = following(number)
        }
        return numbers
    }

    private func following(_ number: Int) -> Int {
        guard case .chose(let keys)? = answers[number], let question = survey.question(numbered: number)
        else {
            return number + 1
        }
        let targets = keys.compactMap { question.choice($0)?.goTo }.compactMap { survey.number(of: $0) }
        return targets.first { $0 > number } ?? number + 1
    }

    /// The first question that is asked and has no answer yet; nil when all have one.
    package var firstOpen: Int? { asked.first { answers[$0] == nil } }

    /// The question after a number; nil after the last.
    package func next(after number: Int) -> Int? { asked.first { $0 > number } }

    /// The question before a number; nil before the first.
    package func previous(before number: Int) -> Int? { asked.last { $0 < number } }

    /// Whether the person may open a question: it is asked, and all before it have an answer.
    package func canOpen(_ number: Int) -> Bool {
        guard asked.contains(number) else { return false }
        return firstOpen.map { number <= $0 } ?? true
    }

    /// The answers that count: those to questions that are asked.
    ///
    /// An answer to a question that a later change passes over is kept in the draft but is "not asked"
    /// when the survey is sent.
    package var counted: [Int: Answer] {
        let asked = Set(asked)
        return answers.filter { asked.contains($0.key) }
    }
}
