package import Coproduction
import EasyRead

/// What a person wrote, as it is handed to the team's pages about reading.
package struct WordsSeen: Hashable, Sendable {
    /// What was said.
    package let feedback: Feedback
    /// The title of the survey and the question, when they are still known.
    package let survey: String?
    /// The question, when its survey is still known.
    package let question: String?
    /// Whether the person said that their words may be shown; nil where that was not asked or not answered.
    package let mayShow: Bool?
    /// How far reading has come.
    package let state: ReadingState.Kind
    /// Why the safety lead holds it back; nil when it is not held.
    package let hold: FeedbackHold?

    /// Puts it together.
    package init(
        feedback: Feedback, survey: String?, question: String?, mayShow: Bool?, state: ReadingState.Kind,
        hold: FeedbackHold? = nil
    ) {
        self.hold = hold
        self.feedback = feedback
        self.survey = survey
        self.question = question
        self.mayShow = mayShow
        self.state = state
    }

    var address: String { "/team/inbox/" + feedback.id.rawValue }

    /// True when only the safety lead reads the words.
    var isHidden: Bool { hold?.hidesWords == true }

    var words: String {
        if case .wrote(let text) = feedback.said, !isHidden { text.words } else { "" }
    }

    /// The clock that runs, in words; nil when none does.
    func clock(today: Day, words: Words) -> Strip? {
        ReadingClock(receivedOn: feedback.receivedOn).due(in: state, mayShow: mayShow).map { due in
            let left = DaysLeft.strip(until: due, today: today, words: words)
            let key = state == .received ? "team.reading.read-by" : "team.reading.decide-by"
            return Strip(words(key, ["left": left.words]), edge: Strip.Edge(rawValue: left.edge) ?? .plain)
        }
    }

    /// Whether the person said yes, in words.
    func consent(_ words: Words) -> String {
        switch mayShow {
        case true?: words("team.reading.may-show.yes")
        case false?: words("team.reading.may-show.no")
        case nil: words("team.reading.may-show.nothing")
        }
    }

    /// The start of the words, for a list.
    var start: String {
        let line = words.split(separator: "\n").joined(separator: " ")
        return line.count > 160 ? line.prefix(160).trimmingEnd + " …" : line
    }
}

extension Substring {
    fileprivate var trimmingEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
