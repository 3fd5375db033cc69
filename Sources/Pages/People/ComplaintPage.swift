package import Coproduction
import EasyRead

/// What became of a complaint or a request; only the person with the code sees it.
package struct ComplaintPage: Page {
    package static let template = "privacy/mine"
    package let shell: Shell
    let top: Top
    /// The code, as places to fill (`CodeCard.words`).
    let code: CodeCard
    /// What the person told; nothing when it was deleted.
    let told: [OfficialParagraph]
    let isDeleted: Bool
    let answers: [Answered]
    let danger: Bool
    let phones: [PhoneLine]

    /// One thing that we told.
    package struct Answered: Hashable, Sendable {
        let day: String
        let words: [OfficialParagraph]
    }

    /// The case on a day; `danger` after words that may mean danger.
    package init(
        _ frame: Frame, told found: PrivacyCase, today: Day, danger: Bool = false, phones: [PhoneLine] = []
    ) {
        let words = frame.words
        shell = frame.shell(
            words("complain.mine.title"), back: Link(words("complain.tell.back"), to: "/complain"))
        top = Top(
            picture: frame.picture(named: found.closedAt == nil ? "time" : "done"),
            heading: words("complain.mine.title"), sentences: Self.standing(found, today, frame))
        code = CodeCard(frame)
        told = found.words.map { OfficialParagraph.all(in: $0) } ?? []
        isDeleted = found.words == nil
        answers = found.steps.map { step in
            Answered(
                day: words("complain.mine.on", ["day": words.whole(step.at.dayInLondon)]),
                words: OfficialParagraph.all(in: step.words ?? words("complain.mine.over")))
        }
        self.danger = danger
        self.phones = danger ? phones : []
    }

    private static func standing(_ found: PrivacyCase, _ today: Day, _ frame: Frame) -> [String] {
        let words = frame.words
        let came = words("complain.mine.got", ["day": words.whole(found.openedAt.dayInLondon)])
        if let closed = found.closedAt {
            return [came, words("complain.mine.closed", ["day": words.whole(closed.dayInLondon)])]
        }
        guard let due = found.due else { return [came, words("complain.mine.working")] }
        if found.isLate(on: today) {
            return [came, words("complain.mine.late"), words("complain.mine.sorry")]
        }
        let key = found.kind == .access ? "complain.mine.show-by" : "complain.mine.write-by"
        return [came, words(key, ["day": words.whole(due)])]
    }
}
