import Coproduction
import EasyRead

/// One dated step of a change.
package struct StepLine: Hashable, Sendable {
    package let day: String
    package let stepWords: String

    /// Puts a step into words; reasons stand in their own block.
    init(_ step: Change.Step, words: Words) {
        day = words.whole(step.at.dayInLondon)
        let key =
            switch step.progress {
            case .notStarted: "not-started"
            case .started: "started"
            case .nearlyDone: "nearly-done"
            case .done: "done"
            case .stopped: "stopped"
            case .cannot: "cannot"
            }
        stepWords = words("follow.step." + key)
    }
}

/// "We cannot", with its four parts.
package struct CannotLines: Hashable, Sendable {
    package let reason: String
    package let decidedBy: String
    package let whatCouldChangeIt: String
    package let talkTo: String

    init(_ cannot: Change.Cannot) {
        reason = cannot.reason
        decidedBy = cannot.decidedBy
        whatCouldChangeIt = cannot.whatCouldChangeIt
        talkTo = cannot.talkTo
    }
}

/// "No, it has not happened": who answers and by when, or what was answered.
package struct TaskLines: Hashable, Sendable {
    package let mustAnswer: String?
    package let answered: String?

    init(_ task: NotYetTask, words: Words) {
        answered = task.closedBecause
        let values = ["owner": task.owner, "day": words.whole(task.answerBy)]
        mustAnswer = task.closedBecause == nil ? words("follow.task", values) : nil
    }
}
