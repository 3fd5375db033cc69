import Coproduction
import EasyRead

/// Where a change stands on a day: its state, and whether its day has passed.
struct ChangeStanding {
    let state: ChangeState
    let isLate: Bool
    private let due: Day

    init(_ checked: ChangeChecked, on today: Day) {
        state = checked.change.state(checked: checked.people)
        isLate = checked.change.isLate(on: today)
        due = checked.change.promise.due
    }

    /// The state's name in the keys of words and pictures; `late` goes before how far it is.
    var key: String { isLate ? "late" : progressKey }

    /// The state's name in the keys of words, late or not.
    var progressKey: String {
        switch state {
        case .notStarted: "not-started"
        case .started: "started"
        case .nearlyDone: "nearly-done"
        case .done: "done"
        case .checkedTrue: "checked-true"
        case .notYet: "not-yet"
        case .stopped: "stopped"
        case .cannot: "cannot"
        }
    }

    /// True unless the change was given up: what was stopped cannot have happened.
    var canBeChecked: Bool {
        switch state {
        case .stopped, .cannot: false
        case .notStarted, .started, .nearlyDone, .done, .checkedTrue, .notYet: true
        }
    }

    /// The state in words; a late promise says for which day it was.
    func strip(words: Words) -> Strip {
        Strip(words("follow.change." + key, ["day": words.short(due)]), edge: edge)
    }

    private var edge: Strip.Edge {
        if isLate { return .late }
        switch state {
        case .checkedTrue, .done: return .good
        case .notYet: return .late
        case .stopped, .cannot: return .waits
        case .notStarted, .started, .nearlyDone: return .plain
        }
    }
}

/// What people answered to "Has it happened?", in words.
enum CheckWords {
    /// The answers of the people who said it.
    static func people(_ checked: Checked, words: Words) -> [String] {
        lines(
            checked, nobody: "follow.checks.nobody", few: "follow.checks.few", all: "follow.checks.all", words
        )
    }

    /// The answers of other visitors.
    static func visitors(_ checked: Checked, words: Words) -> [String] {
        lines(
            checked, nobody: "follow.checks.visitors.nobody", few: "follow.checks.visitors.few",
            all: "follow.checks.visitors.all", words)
    }

    private static func lines(
        _ checked: Checked, nobody: String, few: String, all: String, _ words: Words
    ) -> [String] {
        switch checked.shown {
        case .nobody: return [words(nobody)]
        case .aFew: return [words(few)]
        case .exact(let counts):
            let said = [("yes", counts.yes), ("no", counts.no), ("not-sure", counts.notSure)]
            let parts = said.compactMap { key, count -> String? in
                // Nobody who was not sure is no news; nobody who said yes is.
                if key == "not-sure", count < 2 {
                    return count == 1 ? words("follow.checks.not-sure.one") : nil
                }
                return words("follow.checks." + key, ["count": String(count)])
            }
            return [words(all, ["count": String(counts.answers)])] + parts
        }
    }
}
