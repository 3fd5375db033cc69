package import Coproduction
import EasyRead

/// Who helped, in up to three short steps after the last question.
package struct HelpedPage: Page {
    package static let template = "surveys/helped"
    package let shell: Shell
    /// Where the form goes.
    let action: String
    /// Which step: `how`, `who` or `own`.
    let part: String
    /// The question of this step.
    let question: String
    /// Why it is asked.
    let help: String
    /// The picture left of it.
    let picture: ShownPicture?
    /// The answers.
    let rows: [Row]
    /// "I do not know" or "I do not want to say", after the word "or".
    let otherwise: [Row]
    /// What is wrong when no answer was chosen.
    let problem: Problem?
    /// True after words that may mean danger: who can help is shown at once.
    let danger: Bool
    /// Who can be phoned.
    let phones: [PhoneLine]

    /// The steps, in order; `who` and `own` only come when somebody helped.
    package enum Part: String, Hashable, Sendable, CaseIterable { case how, who, own }

    /// The page of one step, with what was chosen so far.
    package init(
        _ frame: Frame, survey: Survey, part: Part, helped: Helped, forgot: Bool = false,
        danger: Bool = false,
        phones: [PhoneLine] = []
    ) {
        self.danger = danger
        self.phones = danger ? phones : []
        let words = frame.words
        let key = part == .how ? "helped.title" : "helped.\(part.rawValue)"
        question = words(key)
        shell = frame.shell(question, problem: forgot)
        action = "/surveys/\(survey.slug.rawValue)/helped"
        self.part = part.rawValue
        help = part == .how ? words("helped.about") : words("survey.choose-one")
        picture = frame.picture(named: part == .own ? "speak-up" : part == .who ? "support-worker" : "help")
        let rows = frame.rows(
            "answer", Self.answers(part, frame), chosen: [Self.chosen(part, helped)].compactMap { $0 })
        self.rows = Array(rows.dropLast())
        otherwise = Array(rows.suffix(1))
        problem =
            forgot ? Problem(words: words("problem.choose", ["question": question]), field: "answer") : nil
    }

    private static func answers(_ part: Part, _ frame: Frame) -> [(
        value: String, words: String, picture: String?
    )] {
        switch part {
        case .how:
            let pictures: [Helped.How: String] = [
                .alone: "nobody-helped", .read: "read-to-me", .supported: "support-worker",
                .proxy: "advocate",
                .unknown: "do-not-know",
            ]
            return Helped.How.allCases.map {
                ($0.rawValue, frame.words("helped.\($0.rawValue)"), pictures[$0])
            }
        case .who:
            let pictures: [Helped.Who: String] = [
                .family: "family", .staff: "support-worker", .advocate: "advocate", .someoneElse: "friend",
                .notSaid: "private",
            ]
            return Helped.Who.allCases.map {
                ($0.rawValue, frame.words("helped.who.\($0.rawValue)"), pictures[$0])
            }
        case .own:
            return Helped.SaidOwn.allCases.map {
                ($0.rawValue, frame.words("helped.own.\($0.rawValue)"), $0.rawValue)
            }
        }
    }

    private static func chosen(_ part: Part, _ helped: Helped) -> String? {
        switch part {
        case .how: helped.how?.rawValue
        case .who: helped.who?.rawValue
        case .own: helped.saidOwn?.rawValue
        }
    }
}
