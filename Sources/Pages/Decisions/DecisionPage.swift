package import Coproduction
import EasyRead

/// One decision: first in easy words, then who said what and what came of it, then the official words.
package struct DecisionPage: Page {
    package static let template = "decisions/decision"
    package let shell: Shell
    package let decision: DecisionRow
    package let sentences: [String]
    package let oldWords: OldWords?
    package let waitsFor: [String]
    package let newDecision: Link?
    package let box: SummaryBox?
    package let teamLinks: [Link]
    package let rows: [DecisionHistoryRow]
    package let takenBack: [String]
    package let due: String?
    package let body: Link?
    package let decider: String?
    package let changedPage: ChangedNote?
    package let themes: [ThemeCard]
    package let nobodySaid: Bool
    package let influences: [InfluenceCard]
    package let noInfluence: Bool
    package let allInfluences: Link?
    package let changes: [ChangeCard]
    package let noChange: Bool
    package let allChanges: Link?
    package let official: OfficialPart

    /// How many themes, links and changes one page shows; the rest stands on pages of its own.
    static let most = 5

    /// Puts the whole thread of a decision together; somebody who is signed in finds the box to write it in.
    package init(_ told: DecisionTold, today: Day, in frame: Frame) {
        let (decision, words) = (told.decision, frame.words)
        let row = DecisionRow(decision, today: today, in: frame)
        shell = frame.shell(
            row.heading, back: Link(words("follow.decision.all"), to: "/decisions"), madeUp: told.madeUp)
        self.decision = row
        sentences = decision.summary?.sentences ?? []
        let isOpen = decision.history.openUntil(on: today) != nil
        oldWords = OldWords(decision, words: words)
        // The first sentence stands in the strip beside the state already; where another decision has taken its place,
        // nobody waits.
        let waits =
            told.decision.history.state(on: today) == .replaced ? [] : decision.summary?.waitsFor ?? []
        waitsFor = waits.dropFirst(isOpen || oldWords != nil ? 0 : 1).map(\.self)
        newDecision = told.replacedBy.map {
            Link(words("decisions.new", ["title": $0.title]), to: $0.address)
        }
        let isSignedIn = frame.signedInAs != nil
        box =
            isSignedIn && decision.summary == nil
            ? SummaryBox(decision, form: SummaryForm(), words: words) : nil
        teamLinks = isSignedIn ? Self.teamLinks(decision, words: words) : []
        rows = DecisionHistoryRow.all(of: decision.history, on: today, words: words)
        takenBack = decision.history.takenBack.compactMap(\.takenBack).map {
            words("decisions.row.taken-back.day", ["day": words.short($0.at.dayInLondon)])
        }
        due = Self.due(decision, today: today, words: words)
        body = told.body.map { Link(BodyNames.atStart($0.easyName), to: $0.address) }
        let printed =
            decision.record.decisionMaker ?? decision.record.due?.by ?? decision.record.meeting?.body
        decider = told.body == nil ? printed : nil
        changedPage = ChangedNote(told, words: words)
        themes = told.themes.prefix(Self.most).map { ThemeCard($0, words: words) }
        nobodySaid = told.themes.isEmpty
        influences = told.influences.prefix(Self.most).map {
            InfluenceCard($0, namesDecision: false, in: frame)
        }
        noInfluence = told.influences.isEmpty
        allInfluences = Self.all(
            told.influences.count, "decisions.all-links", at: row.address + "/difference", words)
        changes = told.changes.prefix(Self.most).map { ChangeCard($0, isPart: true, today: today, in: frame) }
        noChange = told.changes.isEmpty
        allChanges = Self.all(told.changes.count, "decisions.all-changes", at: "/changes", words)
        official = OfficialPart(of: decision, words: words)
    }

    private static func all(_ count: Int, _ key: String, at address: String, _ words: Words) -> Link? {
        count > most ? Link(words(key, ["count": String(count)]), to: address) : nil
    }

    private static func teamLinks(_ decision: Decision, words: Words) -> [Link] {
        let start = "/team/decisions/" + decision.slug.rawValue
        let summary = Link(words("team.page.change-words"), to: start + "/summary")
        let step = Link(words("team.decisions.step"), to: start + "/step")
        return decision.summary == nil ? [step] : [summary, step]
    }

    /// When somebody is to decide, while nobody has.
    private static func due(_ decision: Decision, today: Day, words: Words) -> String? {
        guard [.planned, .openForEvidence].contains(decision.history.state(on: today)),
            let due = decision.record.due, let from = due.from
        else { return nil }
        let day = ["day": words.short(from)]
        switch due.kind {
        case .notBefore: return words("decisions.not-before", day)
        case .on: return words("decisions.on", day)
        case .between:
            guard let to = due.to else { return words("decisions.not-before", day) }
            return words("decisions.between", ["from": words.short(from), "to": words.short(to)])
        }
    }
}

/// That the easy words are older than what the council's page says now.
package struct OldWords: Hashable, Sendable {
    package let day: String
    package let see: Link

    /// Nil while the easy words are of today, and while there are none.
    init?(_ decision: Decision, words: Words) {
        guard decision.summary != nil, let changed = decision.wordsOlderThan else { return nil }
        day = words("decisions.words-old.day", ["day": words.short(changed)])
        see = Link(words("decisions.changed.see"), to: DecisionName(decision).address + "/changed")
    }
}

/// That the council's page has changed since it was first read.
package struct ChangedNote: Hashable, Sendable {
    package let days: [String]
    package let see: Link

    /// Nil while every copy says the same.
    init?(_ told: DecisionTold, words: Words) {
        let changed = zip(told.copies, told.copies.dropFirst()).filter {
            !DecisionDifference(from: $0.record, to: $1.record).isEmpty
        }
        guard !changed.isEmpty else { return nil }
        days = changed.suffix(DecisionPage.most).map {
            words("decisions.changed.day", ["day": words.short($0.1.readAt.dayInLondon)])
        }
        see = Link(
            words("decisions.changed.see"), to: "/decisions/" + told.decision.slug.rawValue + "/changed")
    }
}

/// The box in which somebody who is signed in writes a decision in easy words.
package struct SummaryBox: Hashable, Sendable {
    package let action: String
    package let title: FormField
    package let sentences: FormField
    package let waitsFor: FormField
    /// Which copy of the council's page is shown beside the box.
    package let seen: String

    /// The box with what was typed, and what is wrong with it.
    init(_ decision: Decision, form: SummaryForm, problems: [SummaryForm.Problem] = [], words: Words) {
        let all: [any FieldProblem] = problems
        action = "/team/decisions/" + decision.slug.rawValue + "/summary"
        seen = SummaryForm.mark(of: decision)
        func field(_ name: String, hint: String, _ value: String, isLong: Bool) -> FormField {
            FormField(
                name, label: words("team.decisions.summary." + name), hint: words(hint), value: value,
                isLong: isLong, problems: all, words: words)
        }
        title = field("title", hint: "team.page.title.hint", form.title, isLong: false)
        sentences = field("sentences", hint: "team.page.sentences.hint", form.sentences, isLong: true)
        waitsFor = field("waits-for", hint: "team.page.waits-for.hint", form.waitsFor, isLong: true)
    }
}
