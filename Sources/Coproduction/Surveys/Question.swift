/// One thing we ask.
package struct Question: Hashable, Sendable, Codable {
    /// The question's own name inside its survey, kept through versions.
    package typealias Key = ID<Question>

    /// The question's own name.
    package let key: Key
    /// How it is answered.
    package let kind: Kind
    /// The question as it is asked.
    package let text: String
    /// The picture left of the question.
    package let picture: PictureName?
    /// One short sentence under the question.
    package let help: String?
    /// The answers offered, without "I do not know"; empty for words and stories.
    package let choices: [Choice]
    /// The question as a text message asks it; nil where it is not asked by text, when other questions are.
    package let byText: String?
    /// True when answering may be hard to bear; the safe panel is then shown beside it.
    package let sensitive: Bool
    /// Whether people are asked if their words may be shown.
    package let quote: Quote

    /// Puts a question together.
    package init(
        key: Key, kind: Kind, text: String, picture: PictureName?, help: String?, choices: [Choice],
        byText: String?,
        sensitive: Bool, quote: Quote
    ) {
        self.key = key
        self.kind = kind
        self.text = text
        self.picture = picture
        self.help = help
        self.choices = choices
        self.byText = byText
        self.sensitive = sensitive
        self.quote = quote
    }

    /// How a question is answered.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case chooseOne = "choose-one"
        case chooseSome = "choose-some"
        case faces
        case yesNo = "yes-no"
        case words
        case story

        /// True when the person writes; false when the person chooses.
        package var isWritten: Bool { self == .words || self == .story }
    }

    /// Whether "Can we show your words?" is asked with a written answer.
    package enum Quote: String, Hashable, Sendable, Codable { case ask, never }

    /// The choice with a key, "I do not know" not among them.
    package func choice(_ key: Choice.Key) -> Choice? { choices.first { $0.key == key } }
}

/// One answer that is offered.
package struct Choice: Hashable, Sendable, Codable {
    /// The choice's own name inside its question.
    package typealias Key = ID<Choice>

    /// The choice's own name.
    package let key: Key
    /// The answer in 1 to 3 words.
    package let text: String
    /// The picture left of it.
    package let picture: PictureName?
    /// The words that mean this choice in a text message, beside its number.
    package let textWords: [String]
    /// The question that comes next after this choice, when it is not the next in line.
    package let goTo: Question.Key?

    /// Puts a choice together.
    package init(key: Key, text: String, picture: PictureName?, textWords: [String], goTo: Question.Key?) {
        self.key = key
        self.text = text
        self.picture = picture
        self.textWords = textWords
        self.goTo = goTo
    }
}
