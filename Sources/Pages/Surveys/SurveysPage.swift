package import Coproduction
import EasyRead

/// All surveys, the open ones first.
package struct SurveysPage: Page {
    package static let template = "surveys/list"
    package let shell: Shell
    /// The surveys that people can answer, then those to come, then those that have closed.
    let surveys: [SurveyCard]
    /// True when there is none at all.
    let isEmpty: Bool
    /// The picture for that.
    let emptyPicture: ShownPicture?

    /// The list as it stands on a day; only the newest version of each survey is shown.
    package init(_ frame: Frame, surveys: [Survey], today: Day) {
        shell = frame.shell(frame.words("surveys.title"))
        var newest: [ID<Survey>: Survey] = [:]
        for survey in surveys where survey.version > (newest[survey.slug]?.version ?? 0) {
            newest[survey.slug] = survey
        }
        let inOrder = newest.values.sorted {
            let (one, other) = (Self.place($0, today), Self.place($1, today))
            return one == other ? $0.slug.rawValue < $1.slug.rawValue : one < other
        }
        self.surveys = inOrder.map { SurveyCard(frame, survey: $0, today: today) }
        isEmpty = self.surveys.isEmpty
        emptyPicture = frame.picture(named: "waiting")
    }

    private static func place(_ survey: Survey, _ today: Day) -> Int {
        switch survey.stage(on: today) {
        case .open: 0
        case .notYetOpen: 1
        case .closed: 2
        }
    }
}

/// One survey in a list.
package struct SurveyCard: Hashable, Sendable {
    /// The name of the survey.
    let title: String
    /// Where it begins.
    let address: String
    /// The picture of its first words.
    let picture: ShownPicture?
    /// Who asks, how many questions, how long it takes.
    let facts: [String]
    /// "You can do this now".
    let state: String
    /// True while people can answer.
    let isOpen: Bool

    init(_ frame: Frame, survey: Survey, today: Day) {
        let words = frame.words
        title = survey.title
        address = "/surveys/\(survey.slug.rawValue)"
        picture = frame.picture(
            survey.intro.compactMap(\.picture).first ?? survey.questions.compactMap(\.picture).first)
        isOpen = survey.stage(on: today) == .open
        let asks = words("surveys.asked-by", ["who": words.name(of: survey.askedBy)])
        let until = words("surveys.until", ["day": words.whole(survey.closes)])
        switch survey.stage(on: today) {
        case .open:
            state = words("surveys.open")
            facts = [asks, words.about(survey.askedBy), survey.minutesInWords(words), until].filter {
                !$0.isEmpty
            }
        case .notYetOpen:
            state = words("surveys.from", ["day": words.whole(survey.opens)])
            facts = [asks, words.about(survey.askedBy)].filter { !$0.isEmpty }
        case .closed:
            state = words("surveys.closed", ["day": words.whole(survey.closes)])
            facts = []
        }
    }
}
