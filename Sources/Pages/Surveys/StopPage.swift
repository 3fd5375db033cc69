package import Coproduction
import EasyRead

/// The page of "Stop": keep or delete what was said.
///
/// Deleting asks once more.
package struct StopPage: Page {
    package static let template = "surveys/stop"
    package let shell: Shell
    /// True after words that may mean danger: who can help is shown at once.
    let danger: Bool
    /// Who can be phoned.
    let phones: [PhoneLine]
    /// The question, with its picture.
    let top: Top
    /// Where the form goes.
    let action: String
    /// True when the page asks "keep or delete", false when it asks "really delete".
    let asksWhat: Bool
    /// How long the answers are kept.
    let keptUntil: String
    /// Where the page that asks once more is.
    let deleteAddress: String
    /// Back to the question.
    let goOn: String

    /// What is asked.
    package enum Step: Hashable, Sendable { case keepOrDelete, reallyDelete }

    /// The page; `until` is the last day the draft is kept, `goOn` the address of the question to go on with.
    package init(
        _ frame: Frame, survey: Survey, step: Step, until: Day, goOn: String, danger: Bool = false,
        phones: [PhoneLine] = []
    ) {
        self.danger = danger
        self.phones = danger ? phones : []
        let words = frame.words
        let title = words(step == .keepOrDelete ? "stop.title" : "stop.sure")
        shell = frame.shell(title)
        top = Top(
            picture: frame.picture(named: step == .keepOrDelete ? "stop" : "question"), heading: title,
            sentences: [words(step == .keepOrDelete ? "stop.about" : "stop.delete.about")])
        action = "/surveys/\(survey.slug.rawValue)/stop"
        asksWhat = step == .keepOrDelete
        keptUntil = words("stop.keep.about", ["day": words.whole(until)])
        deleteAddress = action + "?delete=ask"
        self.goOn = goOn
    }
}

/// After "Keep my answers": the code that opens them again.
package struct KeptPage: Page {
    package static let template = "surveys/kept"
    package let shell: Shell
    /// True after words that may mean danger: who can help is shown at once.
    let danger: Bool
    /// Who can be phoned.
    let phones: [PhoneLine]
    /// We kept your answers.
    let top: Top
    /// The code, as places to fill.
    let code: CodeCard
    /// Where the survey goes on on this device; nil in tablet mode, where the device forgets.
    let goOn: String?
    /// True in tablet mode: "Next person" is offered.
    let together: Bool

    /// The page; `until` is the last day the draft is kept, `goOn` the address of the question to go on with.
    package init(
        _ frame: Frame, until: Day, goOn: String, danger: Bool = false, phones: [PhoneLine] = []
    ) {
        self.danger = danger
        self.phones = danger ? phones : []
        let title = frame.words("stop.kept.title")
        shell = frame.shell(title)
        top = Top(
            picture: frame.picture(named: "your-code"), heading: title,
            sentences: [
                frame.words("stop.kept.do"),
                frame.words("survey.saved.until", ["day": frame.words.whole(until)]),
            ])
        code = CodeCard(frame)
        self.goOn = frame.look.together ? nil : goOn
        together = frame.look.together
    }
}
