package import Coproduction
import EasyRead

/// Everything that is kept about what one person said, as it is handed to the page (UK GDPR article 15).
package struct Everything: Hashable, Sendable {
    /// The title of the survey.
    package let survey: String
    /// The answers.
    package let response: Response
    /// Each question with its answer in words, in order.
    package let answers: [Answered]

    /// One question and what became of its answer.
    package struct Answered: Hashable, Sendable {
        /// The question.
        package let question: String
        /// What was answered, in words.
        package let said: [String]
        /// Whether the words may be shown; nil where that was not asked.
        package let mayShow: Bool?
        /// What was done with it: a sentence each.
        package let done: [String]
        /// The decisions it is linked to: the name and the address of each.
        package let decisions: [Link]

        /// Puts it together.
        package init(question: String, said: [String], mayShow: Bool?, done: [String], decisions: [Link]) {
            self.question = question
            self.said = said
            self.mayShow = mayShow
            self.done = done
            self.decisions = decisions
        }
    }

    /// Puts it together.
    package init(survey: String, response: Response, answers: [Answered]) {
        self.survey = survey
        self.response = response
        self.answers = answers
    }
}

/// "Everything we keep about your answers": only the person with the code sees it.
package struct EverythingPage: Page {
    package static let template = "privacy/everything"
    package let shell: Shell
    let top: Top
    let survey: String
    let facts: [String]
    let answers: [Part]

    /// One question with everything about it.
    package struct Part: Hashable, Sendable {
        let question: String
        let said: [OfficialParagraph]
        let mayShow: String?
        let done: [String]
        let decisions: [Link]
        let hasDecisions: Bool
    }

    /// Everything, as it is kept now.
    package init(_ everything: Everything, in frame: Frame) {
        let words = frame.words
        shell = frame.shell(
            words("everything.title"), back: Link(words("everything.back"), to: "/my-words"))
        top = Top(
            picture: frame.picture(named: "private"), heading: words("everything.title"),
            sentences: [words("everything.about"), words("everything.no-name")])
        survey = everything.survey
        let response = everything.response
        var facts = [
            words("my-words.sent-on", ["day": words.whole(response.sentOn)]),
            words("everything.channel." + response.channel.rawValue),
        ]
        if let how = response.helped.how { facts.append(words("everything.helped." + how.rawValue)) }
        self.facts = facts
        answers = everything.answers.map { answer in
            Part(
                question: answer.question, said: answer.said.flatMap { OfficialParagraph.all(in: $0) },
                mayShow: answer.mayShow.map { words($0 ? "everything.may-show" : "everything.may-not-show") },
                done: answer.done, decisions: answer.decisions, hasDecisions: !answer.decisions.isEmpty)
        }
    }
}
