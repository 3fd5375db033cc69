import EasyRead

/// The pages that people see when something does not work.
extension MessagePage {
    /// The page of an HTTP status: what to do, a way to reach a person, and a short code to say on the phone.
    package static func error(
        _ frame: Frame, status: Int, code: String? = nil, phones: [PhoneLine] = []
    ) -> MessagePage {
        let words = frame.words
        let known = words.has("error.\(status).title") ? status : status < 500 ? 404 : 500
        let sentences = words("error.\(known).do").sentences
        return MessagePage(
            frame, title: words("error.\(known).title"), sentences: sentences,
            picture: words("error.\(known).picture"),
            ways: [frame.way("error.go-home", to: "/")], links: [frame.way("problem.help", to: "/help")],
            phones: phones, problem: known == 422, code: code)
    }

    /// The page for somebody of the team whose roles do not open what they asked for.
    package static func notYourRole(_ frame: Frame) -> MessagePage {
        let words = frame.words
        return MessagePage(
            frame, title: words("error.not-your-role.title"),
            sentences: words("error.not-your-role.do").sentences,
            picture: words("error.not-your-role.picture"), ways: [frame.way("error.go-home", to: "/")])
    }
}

extension String {
    /// The sentences of our own words, which hold 1 a line.
    var sentences: [String] { split(whereSeparator: \.isNewline).map(String.init) }
}
