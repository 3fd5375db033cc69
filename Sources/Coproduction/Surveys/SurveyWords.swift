/// All words of a survey in another language; keys, pictures, order and routing stay the survey's own.
package struct SurveyWords: Hashable, Sendable, Codable {
    /// The language.
    package let language: LanguageCode
    /// The name people see.
    package let title: String
    /// What is said before the first question, in the survey's order.
    package let intro: [String]
    /// The words of every question, in the survey's order.
    package let questions: [Asked]

    /// Puts the words together; the reader of survey files checks that none is missing.
    package init(language: LanguageCode, title: String, intro: [String], questions: [Asked]) {
        self.language = language
        self.title = title
        self.intro = intro
        self.questions = questions
    }

    /// The words of one question.
    package struct Asked: Hashable, Sendable, Codable {
        /// Which question.
        package let key: Question.Key
        /// The question as it is asked.
        package let text: String
        /// One short sentence under the question.
        package let help: String?
        /// The question as a text message asks it.
        package let byText: String?
        /// The answers offered, in the question's order.
        package let choices: [Offered]

        /// Puts the words together.
        package init(key: Question.Key, text: String, help: String?, byText: String?, choices: [Offered]) {
            self.key = key
            self.text = text
            self.help = help
            self.byText = byText
            self.choices = choices
        }
    }

    /// The words of one answer.
    package struct Offered: Hashable, Sendable, Codable {
        /// Which answer.
        package let key: Choice.Key
        /// The answer in 1 to 3 words.
        package let text: String

        /// Puts key and words together.
        package init(key: Choice.Key, text: String) {
            self.key = key
            self.text = text
        }
    }
}

extension Survey {
    /// The languages it can be read in, the one it was written in first.
    package var codes: [LanguageCode] { [.english] + (languages ?? []).map(\.language) }

    /// The survey with its words in a language; nil when it does not carry that language.
    ///
    /// Answers to it are answers to this survey: every key is the same.
    package func said(in language: LanguageCode) -> Survey? {
        guard language != .english else { return self }
        guard let words = languages?.first(where: { $0.language == language }) else { return nil }
        let intro = zip(self.intro, words.intro).map { Said(words: $1, picture: $0.picture) }
        return Survey(
            slug: slug, version: version, title: words.title, purpose: purpose, askedBy: askedBy,
            opens: opens, closes: closes, keyword: keyword, pictures: pictures, intro: intro,
            questions: questions.map { question in
                question.said(with: words.questions.first { $0.key == question.key })
            },
            languages: languages)
    }
}

extension Question {
    fileprivate func said(with words: SurveyWords.Asked?) -> Question {
        guard let words else { return self }
        let choices = choices.map { choice in
            Choice(
                key: choice.key, text: words.choices.first { $0.key == choice.key }?.text ?? choice.text,
                picture: choice.picture, textWords: choice.textWords, goTo: choice.goTo)
        }
        return Question(
            key: key, kind: kind, text: words.text, picture: picture, help: words.help, choices: choices,
            byText: words.byText, sensitive: sensitive, quote: quote)
    }
}
