package import Coproduction
import EasyRead

/// What was typed into the form for a decision in easy words.
package struct SummaryForm: Hashable, Sendable {
    package var title: String
    /// One sentence a line.
    package var sentences: String
    /// One sentence a line.
    package var waitsFor: String

    /// Takes what was typed; nothing for an empty form.
    package init(title: String = "", sentences: String = "", waitsFor: String = "") {
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

        var field: String {
            switch self {
            case .title, .titleTooLong: "title"
            case .sentences, .sentencesTooMany: "sentences"
            case .waitsForTooMany: "waits-for"
            }
        }

        var key: String { "team.problem." + rawValue }
    }

    /// The most sentences of one kind, so that a summary stays one.
    static let mostSentences = 20

    /// The summary; throws everything that is wrong, in the order of the form.
    package func read() throws(FormProblems<Problem>) -> Decision.EasySummary {
        let title = ThemeForm.tidy(title)
        let (about, waits) = (Self.lines(sentences), Self.lines(waitsFor))
        var problems: [Problem] = []
        if title.isEmpty { problems.append(.title) }
        if title.count > Room.title { problems.append(.titleTooLong) }
        if about.isEmpty { problems.append(.sentences) }
        if about.count > Self.mostSentences { problems.append(.sentencesTooMany) }
        if waits.count > Self.mostSentences { problems.append(.waitsForTooMany) }
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
        official = OfficialField.all(of: decision.record, words: words)
    }
}
