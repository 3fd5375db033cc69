package import Coproduction
import EasyRead

/// All the answers before they are sent, each with its picture and a way to change it.
package struct CheckPage: Page {
    package static let template = "surveys/check"
    package let shell: Shell
    /// Every question that was asked, with its answer.
    let rows: [AnsweredRow]
    /// Where the form goes.
    let action: String
    /// Words that may mean danger were written: who can help is shown.
    let danger: Bool
    /// Who can be phoned.
    let phones: [PhoneLine]

    /// The answers of one journey; questions that were passed over do not appear.
    package init(
        _ frame: Frame, journey: Journey, helped: Helped, danger: Bool = false, phones: [PhoneLine] = []
    ) {
        let survey = journey.survey
        let start = "/surveys/\(survey.slug.rawValue)"
        shell = frame.about(survey).shell(
            frame.words("check.title"), back: Link(frame.words("survey.back"), to: start + "/helped"))
        var rows = journey.asked.compactMap { number in
            survey.question(numbered: number).map {
                AnsweredRow(
                    frame, question: $0, answer: journey.answers[number], address: "\(start)/\(number)",
                    pictures: survey.pictures)
            }
        }
        rows.append(AnsweredRow(frame, helped: helped, address: start + "/helped"))
        self.rows = rows
        action = start + "/send"
        self.danger = danger
        self.phones = danger ? phones : []
    }
}

/// One question and its answer, on the page that shows all of them.
package struct AnsweredRow: Hashable, Sendable {
    /// The question.
    let question: String
    /// The picture of the answer, or of the question where the answer has none.
    let picture: ShownPicture?
    /// The answer, one line for each choice.
    let answers: [String]
    /// True when there is no answer.
    let isMissed: Bool
    /// Where the answer can be changed.
    let address: String
    /// The words after "Change", which make every such link different.
    let change: String

    init(_ frame: Frame, question: Question, answer: Answer?, address: String, pictures: Bool) {
        self.question = question.text
        let lines = Self.lines(frame, question, answer)
        isMissed = lines == nil
        answers = lines ?? [frame.words("check.not-answered")]
        picture = pictures ? frame.picture(Self.picture(question, answer)) : nil
        self.address = address
        change = frame.words("check.change-rest", ["question": question.text])
    }

    init(_ frame: Frame, helped: Helped, address: String) {
        let words = frame.words
        question = words("helped.title")
        isMissed = helped.how == nil
        let how = helped.how.map { words("helped.\($0.rawValue)") }
        let who = helped.who.map { words("helped.who.\($0.rawValue)") }
        answers = [how ?? words("check.not-answered"), who].compactMap { $0 }
        picture = frame.picture(named: "help")
        self.address = address
        change = words("check.change-rest", ["question": question])
    }

    private static func lines(_ frame: Frame, _ question: Question, _ answer: Answer?) -> [String]? {
        switch answer {
        case .chose(let keys): return keys.compactMap { question.choice($0)?.text }
        case .doNotKnow: return [frame.words("survey.do-not-know")]
        case .missed, nil: return nil
        case .wrote(let text, let mayShow):
            let shown = mayShow.map { frame.words($0 ? "check.may-show" : "check.may-not-show") }
            return text.words.split(separator: "\n").map(String.init) + [shown].compactMap { $0 }
        }
    }

    private static func picture(_ question: Question, _ answer: Answer?) -> PictureName? {
        switch answer {
        case .chose(let keys): keys.compactMap { question.choice($0)?.picture }.first ?? question.picture
        case .doNotKnow: PictureName(rawValue: "do-not-know")
        default: question.picture
        }
    }
}
