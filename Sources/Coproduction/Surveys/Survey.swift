/// What we ask: one published version of a survey, with every word of it.
package struct Survey: Hashable, Sendable, Codable {
    /// The name in addresses, `deciding-together`.
    package let slug: ID<Survey>
    /// 1 for the first published wording, then 2, 3, ….
    package let version: Int
    /// The name people see.
    package let title: String
    /// What the answers are for.
    package let purpose: Purpose
    /// The slug of the body that asks, `partnership-board`.
    package let askedBy: ID<Body>
    /// The first day on which people can answer (Europe/London).
    package let opens: Day
    /// The last day on which people can answer.
    package let closes: Day
    /// The word that starts the survey by text message, in capitals.
    package let keyword: String?
    /// False when the survey is shown without pictures.
    package let pictures: Bool
    /// What is said before the first question, one idea each.
    package let intro: [Said]
    /// The questions in order; a question's number in an address is its place here, from 1, and never changes.
    package let questions: [Question]
    /// Its words in other languages; nil when it carries none.
    package let languages: [SurveyWords]?

    /// Puts a survey together; the reader of survey files checks it (one question at least, keys once each).
    package init(
        slug: ID<Survey>, version: Int, title: String, purpose: Purpose, askedBy: ID<Body>, opens: Day,
        closes: Day,
        keyword: String?, pictures: Bool, intro: [Said], questions: [Question],
        languages: [SurveyWords]? = nil
    ) {
        self.slug = slug
        self.version = version
        self.title = title
        self.purpose = purpose
        self.askedBy = askedBy
        self.opens = opens
        self.closes = closes
        self.keyword = keyword
        self.pictures = pictures
        self.intro = intro
        self.questions = questions
        self.languages = languages
    }

    /// What the answers are for.
    package enum Purpose: Hashable, Sendable, Codable {
        /// People's views, for whoever decides next.
        case views
        /// A consultation on one proposal that one body considers.
        case consultation(proposal: String, decision: String?, consideredBy: ID<Body>?)
    }

    /// One idea with its picture.
    package struct Said: Hashable, Sendable, Codable {
        /// One or two short sentences.
        package let words: String
        /// The name of the picture beside them.
        package let picture: PictureName?

        /// Puts words and picture together.
        package init(words: String, picture: PictureName?) {
            self.words = words
            self.picture = picture
        }
    }

    /// Whether people can answer on a day.
    package func stage(on day: Day) -> Stage {
        if day < opens { return .notYetOpen }
        return day > closes ? .closed : .open
    }

    /// Where a survey stands on a day.
    package enum Stage: Hashable, Sendable { case notYetOpen, open, closed }

    /// The question with a number from an address, counted from 1; nil when there is none.
    package func question(numbered number: Int) -> Question? {
        questions.indices.contains(number &- 1) ? questions[number - 1] : nil
    }

    /// The number, from 1, of the question with a key.
    package func number(of key: Question.Key) -> Int? {
        questions.firstIndex { $0.key == key }.map { $0 + 1 }
    }
}

/// The name of a picture in `EasyRead/Pictures`.
package struct PictureName: RawRepresentable, Hashable, Sendable, Codable {
    /// The file's name without its ending.
    package let rawValue: String

    /// A picture's name: 1 to 40 of `[a-z0-9-]`; nil otherwise.
    package init?(rawValue: String) {
        guard ID<PictureName>(rawValue: rawValue) != nil else { return nil }
        self.rawValue = rawValue
    }
}
