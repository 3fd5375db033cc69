/// One piece of what was said: a free-text answer, or a choice that was made.
package struct Feedback: Hashable, Sendable {
    /// Which piece.
    package let id: ID<Feedback>
    /// The survey it answered.
    package let survey: ID<Survey>
    /// The question it answered.
    package let question: Question.Key
    /// What was said.
    package let said: Said
    /// How it came.
    package let channel: Channel
    /// The day it came.
    package let receivedOn: Day
    /// True when it holds danger words and so is read first.
    package let urgent: Bool

    /// Puts a piece of feedback together.
    package init(
        id: ID<Feedback>, survey: ID<Survey>, question: Question.Key, said: Said, channel: Channel,
        receivedOn: Day,
        urgent: Bool
    ) {
        self.id = id
        self.survey = survey
        self.question = question
        self.said = said
        self.channel = channel
        self.receivedOn = receivedOn
        self.urgent = urgent
    }

    /// What was said.
    package enum Said: Hashable, Sendable {
        /// A choice of the question.
        case chose(Choice.Key)
        /// The person's own words.
        case wrote(PlainText)
    }
}
