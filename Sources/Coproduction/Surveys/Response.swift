/// One person's sent answers to one version of a survey.
package struct Response: Hashable, Sendable {
    /// Which response; random, and not the draft's.
    package let id: ID<Response>
    /// The survey that was answered.
    package let survey: ID<Survey>
    /// The version that was answered.
    package let version: Int
    /// How the answers came.
    package let channel: Channel
    /// The answers by question number; a question not asked has none.
    package let answers: [Int: Answer]
    /// Who helped.
    package let helped: Helped
    /// The day it was sent, no finer, so that nobody can be told by the minute.
    package let sentOn: Day

    /// Puts a response together.
    package init(
        id: ID<Response>, survey: ID<Survey>, version: Int, channel: Channel, answers: [Int: Answer],
        helped: Helped,
        sentOn: Day
    ) {
        self.id = id
        self.survey = survey
        self.version = version
        self.channel = channel
        self.answers = answers
        self.helped = helped
        self.sentOn = sentOn
    }
}

/// How something reached us.
package enum Channel: String, Hashable, Sendable, Codable, CaseIterable {
    case web
    case textMessage = "text-message"
    case paper, advocate, meeting
}

/// Answers that have not been sent.
///
/// Nobody reads a draft.
package struct Draft: Hashable, Sendable {
    /// Which draft.
    package let id: ID<Draft>
    /// The survey and version it answers.
    package let survey: ID<Survey>
    /// The version of the survey, kept to the end even when a newer one is published meanwhile.
    package let version: Int
    /// The answers so far, by question number.
    package var answers: [Int: Answer]
    /// Who helped, so far.
    package var helped: Helped
    /// When it was begun.
    package let begun: Moment
    /// When it was sent; nil while it is a draft.
    package var sentAt: Moment?

    /// Puts a draft together.
    package init(
        id: ID<Draft>, survey: ID<Survey>, version: Int, answers: [Int: Answer], helped: Helped,
        begun: Moment,
        sentAt: Moment?
    ) {
        self.id = id
        self.survey = survey
        self.version = version
        self.answers = answers
        self.helped = helped
        self.begun = begun
        self.sentAt = sentAt
    }

    /// How long a draft is kept: 28 days.
    package static let lifetimeInSeconds: Int64 = 28 * 86_400
    /// How long the thank-you page with its code can be opened again: 24 hours.
    package static let thanksInSeconds: Int64 = 86_400
}
