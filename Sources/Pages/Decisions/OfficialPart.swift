package import Coproduction
import EasyRead

/// The official words of a decision and where they come from; long ones stand on a page of their own.
package struct OfficialPart: Hashable, Sendable {
    package let official: [OfficialField]
    package let notUnderstood: NotUnderstood?
    package let more: Link?
    package let source: String
    package let readOn: String
    package let councilPage: CouncilLink?

    /// What a page shows of official words at once, in characters.
    static let room = 3500
    /// What is left of each field when there is more, in characters.
    static let short = 400

    /// The official words: all of them for a page of their own, or what there is room for.
    init(of decision: Decision, isWhole: Bool = false, words: Words) {
        let all = OfficialField.all(of: decision.record, words: words)
        let lines = decision.record.notUnderstood
        let length = all.reduce(0) { $0 + $1.length } + lines.reduce(0) { $0 + $1.count }
        let isShort = isWhole || length <= Self.room
        let kept = isShort ? all : Self.fitting(all)
        official = kept
        notUnderstood = isShort && !lines.isEmpty ? NotUnderstood(lines: lines) : nil
        more =
            isShort
            ? nil
            : Link(
                words("decisions.official.all"), to: "/decisions/" + decision.slug.rawValue + "/official")
        source = decision.source
        readOn = words.whole(decision.readAt.dayInLondon)
        councilPage = CouncilLink(decision, words: words)
    }

    /// The fields that are short, as long as there is room.
    private static func fitting(_ all: [OfficialField]) -> [OfficialField] {
        var room = room
        return all.filter { field in
            guard field.length <= short, field.length <= room else { return false }
            room -= field.length
            return true
        }
    }
}

/// The lines of a record that nobody could put into a field, in their order.
package struct NotUnderstood: Hashable, Sendable {
    package let lines: [String]
}

/// The council's own page, on another site.
package struct CouncilLink: Hashable, Sendable {
    package let link: Link
    package let host: String

    /// Nil when the record has no address that a link may lead to.
    init?(_ decision: Decision, words: Words) {
        let addresses = [decision.record.address, decision.source].compactMap(\.self)
        guard let address = addresses.lazy.compactMap(CouncilAddress.init).first else { return nil }
        link = Link(words("decisions.council-page"), to: address.text)
        host = address.host
    }
}

/// All official words of one decision.
package struct DecisionOfficialPage: Page {
    package static let template = "decisions/official-page"
    package let shell: Shell
    package let heading: String
    package let official: OfficialPart

    /// Shows everything that the council's page says.
    package init(_ decision: Decision, in frame: Frame) {
        let name = DecisionName(decision)
        heading = frame.words("follow.decision.official")
        shell = frame.shell(heading, back: Link(frame.words("decisions.back"), to: name.address))
        official = OfficialPart(of: decision, isWhole: true, words: frame.words)
    }
}
