import Coproduction
import EasyRead

/// The page into which the page of a council is copied: first a look at what was understood, then keeping it.
package struct PastePage: Page {
    package static let template = "team/decision-new"
    package let shell: Shell
    package let mistakes: [Link]
    package let isWrong: Bool
    package let lookedAt: PasteLook?
    package let text: String
    package let textMistake: String?
    package let textDescribedBy: String
    package let address: FormField
    package let keep: String?
    package let keepOlder: Bool
    package let looked: String

    /// Shows the form, with everything that was pasted, and what was found in it; `met` is nil before a look.
    package init(
        form: PasteForm = PasteForm(), problems: [PasteForm.Problem] = [], met: [PasteMet]? = nil,
        in frame: Frame
    ) {
        let words = frame.words
        shell = frame.shell(
            words("team.decisions.import"), back: Link(words("team.page.home"), to: "/team"),
            problem: !problems.isEmpty)
        mistakes = problems.map { Link($0.sentence(words), to: $0 == .address ? "#address" : "#text") }
        isWrong = !problems.isEmpty
        lookedAt = met.map { PasteLook($0, words: words) }
        // A lone address goes where it belongs; a text that is too long is not sent back.
        let isAddress = problems.contains(.onlyAddress)
        text = isAddress || problems.contains(.tooLong) ? "" : form.text
        textMistake = problems.first { $0 != .address }?.sentence(words)
        textDescribedBy = "text-hint" + (textMistake == nil ? "" : " text-mistake")
        let addressProblems: [any FieldProblem] = problems.contains(.address) ? [AddressProblem()] : []
        address = FormField(
            "address", label: words("team.decisions.import.address"),
            hint: words("team.decisions.import.address.hint"),
            value: isAddress && form.address.isEmpty ? CouncilAddress(form.text)?.text ?? "" : form.address,
            problems: addressProblems, words: words)
        let worth = met?.count(where: \.isWorthKeeping) ?? 0
        keepOlder = met?.contains(where: \.isOlder) ?? false
        switch worth {
        case 0: keep = nil
        case 1: keep = words("team.decisions.import.keep.one")
        default: keep = words("team.decisions.import.keep.many", ["count": String(worth)])
        }
        looked = met == nil ? "" : form.mark
    }

    /// The one thing that can be wrong with an address.
    private struct AddressProblem: FieldProblem {
        let field = "address"
        let key = "team.problem.import-address"
    }
}

extension PasteForm.Problem {
    fileprivate func sentence(_ words: Words) -> String {
        switch self {
        case .empty: words("team.error.import-empty")
        case .refused(let refusal): refusal.line
        case .onlyAddress: words("team.decisions.import.only-address")
        case .tooLong: words("team.decisions.import.too-long")
        case .address: words("team.problem.import-address")
        }
    }
}

/// What was found in what was pasted.
package struct PasteLook: Hashable, Sendable {
    package let foundWords: String
    package let found: [PasteFound]
    package let others: String?

    /// How many are shown whole; the rest are counted.
    static let most = 20

    init(_ met: [PasteMet], words: Words) {
        foundWords =
            met.count == 1
            ? words("team.decisions.import.found.one")
            : words("team.decisions.import.found.many", ["count": String(met.count)])
        found = met.prefix(Self.most).enumerated().map { PasteFound($1, number: $0 + 1, words: words) }
        others =
            met.count > Self.most
            ? words("team.decisions.import.others", ["count": String(met.count - Self.most)]) : nil
    }
}

/// One decision that was found: what would happen, what was understood, what was not.
package struct PasteFound: Hashable, Sendable {
    package let heading: String
    package let outcome: String
    package let unlessYes: Bool
    package let known: Link?
    package let difference: CopyChange?
    package let official: [OfficialField]
    package let notUnderstood: NotUnderstood?

    init(_ met: PasteMet, number: Int, words: Words) {
        let name = [met.record.title, met.record.reference].compactMap(\.self).joined(separator: ", ")
        heading = String(number) + ". " + name
        func see(_ name: DecisionName) -> Link {
            Link(words("team.decisions.import.see", ["name": name.link.words]), to: name.address)
        }
        switch met.met {
        case .new:
            (outcome, known, difference) = (words("team.decisions.import.is-new"), nil, nil)
        case .unchanged(let name):
            (outcome, known, difference) = (words("team.decisions.import.is-unchanged"), see(name), nil)
        case .older(let name, let day, let newest):
            outcome = words(
                "team.decisions.import.is-older",
                ["day": words.short(day), "newest": words.short(newest)])
            (known, difference) = (see(name), nil)
        case .changed(let name, let changed):
            var room = CopyChange.most
            outcome = words("team.decisions.import.is-changed")
            known = see(name)
            difference = CopyChange(
                changed, day: words("team.decisions.import.changes"), room: &room, words: words)
        }
        unlessYes = met.isOlder
        official = OfficialField.all(of: met.record, words: words)
        let left = met.record.notUnderstood
        notUnderstood = left.isEmpty ? nil : NotUnderstood(lines: left)
    }
}
