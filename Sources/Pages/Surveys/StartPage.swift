package import Coproduction
import EasyRead

/// The start of a survey: what it is, what your rights are, and do you want to do it.
package struct StartPage: Page {
    package static let template = "surveys/start"
    package let shell: Shell
    /// The name of the survey.
    let title: String
    /// Its picture.
    let picture: ShownPicture?
    /// Who asks, and how long it takes.
    let facts: [String]
    /// One idea each: what it is for, your choice, your privacy.
    let ideas: [Idea]
    /// Where the form goes.
    let action: String
    /// Yes, no, another day.
    let answers: [Row]
    /// What is wrong when no answer was given.
    let problem: Problem?
    /// Where this device has answers that are not sent: the question to carry on with.
    let carryOn: String?
    /// Who sees a code that is typed here.
    let who: Idea

    /// The start of an open survey.
    ///
    /// `carryOn` is the question this device can carry on with; `forgot` says that the form came without an answer.
    package init(_ frame: Frame, survey: Survey, carryOn: Int? = nil, forgot: Bool = false) {
        let words = frame.words
        let slug = survey.slug.rawValue
        shell = frame.about(survey).shell(
            survey.title, back: Link(words("surveys.title"), to: "/surveys"), problem: forgot)
        title = survey.title
        picture = frame.picture(survey.intro.compactMap(\.picture).first ?? PictureName(rawValue: "survey"))
        let asks = words("surveys.asked-by", ["who": words.name(of: survey.askedBy)])
        facts = [asks, survey.intro.first?.words].compactMap { $0 }
        let said = survey.intro.dropFirst().map {
            Idea(picture: frame.picture($0.picture), sentences: [$0.words])
        }
        let count = ["number": "\(survey.questions.count)"]
        let size = Idea(
            picture: frame.picture(named: "time"),
            sentences: [words("consent.what", count), survey.minutesInWords(words)])
        ideas = said + [size] + Self.rights(frame)
        action = "/surveys/\(slug)"
        answers = frame.rows(
            "agree",
            [
                ("yes", words("consent.yes"), "yes"), ("no", words("consent.no"), "no"),
                ("later", words("consent.later"), "time"),
            ], chosen: [])
        problem = forgot ? Problem(words: words("error.agree"), field: "agree") : nil
        who = frame.who("who.code")
        self.carryOn = carryOn.map { "/surveys/\(slug)/\($0)" }
    }

    /// What everybody is told before any survey (EASY-READ 5.1, open link).
    private static func rights(_ frame: Frame) -> [Idea] {
        [
            frame.idea("not-have-to", "consent.not-have-to", "consent.same-care"),
            frame.idea("stop", "consent.miss", "consent.stop"),
            frame.idea("no-name", "consent.no-name", "consent.not-know-you"),
            frame.idea("who-sees", "consent.meeting", "consent.meeting-2"),
        ]
    }
}
