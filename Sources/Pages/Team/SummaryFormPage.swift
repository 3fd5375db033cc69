package import Coproduction
import EasyRead

/// What was typed into the form for a decision in easy words.
package struct SummaryForm: Hashable, Sendable {
    package var title: String
    /// One sentence a line.
    package var sentences: String
    /// One sentence a line.
    package var waitsFor: String
    /// The mark of the council's page as it was when the form was opened; empty when nobody says.
    package var seen: String
    /// The mark of the words whose findings were looked at; empty before.
    package var looked: String

    /// Takes what was typed; nothing for an empty form.
    package init(
        title: String = "", sentences: String = "", waitsFor: String = "", seen: String = "",
        looked: String = ""
    ) {
        self.seen = seen
        self.looked = looked
        self.title = title
        self.sentences = sentences
        self.waitsFor = waitsFor
    }

    /// The form filled with the summary there is.
    package init(_ summary: Decision.EasySummary) {
        self.init(
            title: summary.title, sentences: summary.sentences.joined(separator: "\n"),
            waitsFor: summary.waitsFor.joined(separator: "\n"))
    }

    /// What can be wrong; the raw value is the end of the sentence's key.
    package enum Problem: String, Hashable, Sendable, CaseIterable, FieldProblem {
        case title = "summary-title"
        case titleTooLong = "title-too-long"
        case sentences = "summary-sentences"
        case sentencesTooMany = "summary-sentences-too-many"
        case waitsForTooMany = "waits-for-too-many"
        /// The council's page changed after the form was opened.
        case pageChanged = "summary-page-changed"

        var field: String {
            switch self {
            case .title, .titleTooLong: "title"
            case .sentences, .sentencesTooMany, .pageChanged: "sentences"
            case .waitsForTooMany: "waits-for"
            }
        }

        var key: String { "team.problem." + rawValue }
    }

    /// The most sentences of one kind, so that a summary stays one.
    static let mostSentences = 20

    /// A mark of the council's page as it is now.
    package static func mark(of decision: Decision) -> String {
        String(decision.readAt.milliseconds, radix: 36)
    }

    /// A mark of the words, for the look at what the computer found in them.
    package var mark: String { LookMark.of([title, sentences, waitsFor]) }

    /// The summary; throws everything that is wrong, in the order of the form, also that the council's page changed
    /// since the form was opened.
    package func read(for decision: Decision? = nil) throws(FormProblems<Problem>) -> Decision.EasySummary {
        let title = ThemeForm.tidy(title)
        let (about, waits) = (Self.lines(sentences), Self.lines(waitsFor))
        var problems: [Problem] = []
        if title.isEmpty { problems.append(.title) }
        if title.count > Room.title { problems.append(.titleTooLong) }
        if about.isEmpty { problems.append(.sentences) }
        if about.count > Self.mostSentences { problems.append(.sentencesTooMany) }
        if waits.count > Self.mostSentences { problems.append(.waitsForTooMany) }
        if let decision, !seen.isEmpty, seen != Self.mark(of: decision) { problems.append(.pageChanged) }
        guard problems.isEmpty else { throw FormProblems(all: problems) }
        return Decision.EasySummary(title: title, sentences: about, waitsFor: waits)
    }

    private static func lines(_ typed: String) -> [String] {
        typed.split(whereSeparator: \.isNewline).map { ThemeForm.tidy(String($0)) }.filter { !$0.isEmpty }
    }
}

/// The form in which somebody writes a decision in easy words, beside the official ones.
package struct SummaryFormPage: Page {
    package static let template = "team/summary-form"
    package let shell: Shell
    package let action: String
    package let mistakes: [Link]
    package let isWrong: Bool
    package let reference: String?
    package let title: FormField
    package let titleFindings: FoundWords?
    package let sentences: FormField
    package let sentencesFindings: FoundWords?
    package let waitsFor: FormField
    package let waitsForFindings: FoundWords?
    package let foundNothing: Bool
    /// The mark of words that can be saved as they are, though the computer found something in them.
    package let asItIs: String?
    package let oldWords: WordsToCheck?
    package let seen: String
    package let official: [OfficialField]

    /// What the checker found, by field.
    package struct Findings: Hashable, Sendable {
        package var title: [SummaryFinding]
        package var sentences: [SummaryFinding]
        package var waitsFor: [SummaryFinding]

        /// Puts the findings together.
        package init(
            title: [SummaryFinding] = [], sentences: [SummaryFinding] = [], waitsFor: [SummaryFinding] = []
        ) {
            self.title = title
            self.sentences = sentences
            self.waitsFor = waitsFor
        }

        /// Everything in it.
        package var all: [SummaryFinding] { title + sentences + waitsFor }

        var isEmpty: Bool { title.isEmpty && sentences.isEmpty && waitsFor.isEmpty }
    }

    /// Shows what was typed; `findings` is nil before the checker has read anything.
    package init(
        decision: Decision, form: SummaryForm, problems: [SummaryForm.Problem] = [],
        findings: Findings? = nil,
        in frame: Frame
    ) {
        let words = frame.words
        let all: [any FieldProblem] = problems
        shell = frame.shell(
            words("team.decisions.summary"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty)
        let box = SummaryBox(decision, form: form, problems: problems, words: words)
        action = box.action
        mistakes = all.summary(words: words)
        isWrong = !problems.isEmpty
        reference = decision.record.reference.map { words("follow.decision.reference", ["reference": $0]) }
        title = box.title
        sentences = box.sentences
        waitsFor = box.waitsFor
        titleFindings = FoundWords(findings?.title ?? [])
        sentencesFindings = FoundWords(findings?.sentences ?? [])
        waitsForFindings = FoundWords(findings?.waitsFor ?? [])
        foundNothing = findings?.isEmpty ?? false
        let canStay = findings.map { !$0.isEmpty && !$0.all.contains(where: \.isError) } ?? false
        asItIs = canStay ? form.mark : nil
        oldWords = WordsToCheck(decision, words: words)
        seen = box.seen
        official = OfficialField.all(of: decision.record, words: words)
    }
}
