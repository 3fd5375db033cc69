/// The public record of one decision, each value as the council printed it, tidied only at its ends.
///
/// Phone numbers and e-mail addresses are left out of every field, `lines` included.
/// Nil means that the text does not say.
package struct DecisionRecord: Hashable, Sendable, Codable {
    /// What the council calls the page, as printed: `Issue details`.
    package var pageName: String?
    /// The council's own number, as printed: `21/00033`.
    package var reference: String?
    /// The title, without the reference.
    package var title: String
    /// Whether it is a key decision.
    package var decisionType: Kind?
    /// Why it is a key decision.
    package var reasonKey: String?
    /// Where the council says it stands, as printed: `Withdrawn`.
    package var status: String?
    /// Who decides.
    package var decisionMaker: String?
    /// The councillor who leads, by office.
    package var leadMember: String?
    /// The director who leads, as the public record names them.
    package var leadDirector: String?
    /// The officer who leads, as the public record names them.
    package var leadOfficer: String?
    /// The part of the council that asks.
    package var department: String?
    /// Whom to ask, by name and office.
    package var contact: String?
    /// The electoral divisions or wards it touches, in the printed order.
    package var divisions: [String] = []
    /// The day the notice was first published.
    package var firstPublished: Day?
    /// When the decision is to be taken, and by whom.
    package var due: Due?
    /// The day it was decided.
    package var decidedOn: Day?
    /// The day from which it holds.
    package var effectiveFrom: Day?
    /// The day the decision was published.
    package var publishedOn: Day?
    /// What is said about calling the decision in, as printed.
    package var callIn: String?
    /// The meeting that decides.
    package var meeting: Meeting?
    /// The reasons; paragraphs are parted by an empty line, bullets are lines.
    package var reasons: String?
    /// What the paper says it means for money, law and equality.
    package var implications = Implications()
    /// What is proposed.
    package var proposedDecision: String?
    /// What was decided, in the words of the decision.
    package var resolution: String?
    /// What it is about.
    package var description: String?
    /// The other ways that were looked at.
    package var alternatives: String?
    /// Why it could not wait.
    package var urgencyReason: String?
    /// The notice that the council has taken it back, in full sentences.
    package var withdrawal: String?
    /// The fields whose text stops in the middle of a sentence because the source stops there.
    package var brokenOff: [Field] = []
    /// The council's own address of the page, when the source says it.
    package var address: String?
    /// The lines that were not understood, in their order.
    package var notUnderstood: [String] = []
    /// The whole text by line, empty lines included, so that nothing is lost.
    package var lines: [String]

    /// A record that so far has only a title and its source.
    package init(title: String, lines: [String] = []) {
        self.title = title
        self.lines = lines
    }

    /// Key decisions have more rules to follow (the Executive Arrangements Regulations 2012, regulation 8).
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        case key
        case nonKey = "non-key"
    }

    /// When a decision is to be taken.
    package struct Due: Hashable, Sendable, Codable {
        /// How the days are meant.
        package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
            case notBefore = "not-before"
            case between, on
        }
        /// How the days are meant.
        package let kind: Kind
        /// The day, or the first day.
        package let from: Day?
        /// The last day; only with `between`.
        package let to: Day?
        /// Who takes the decision, as printed.
        package let by: String?

        /// Puts it together.
        package init(kind: Kind, from: Day?, to: Day? = nil, by: String? = nil) {
            self.kind = kind
            self.from = from
            self.to = to
            self.by = by
        }
    }

    /// A meeting at which a decision is taken.
    package struct Meeting: Hashable, Sendable, Codable {
        /// The day it is held.
        package let date: Day?
        /// The body that meets, as printed.
        package let body: String?

        /// Puts it together.
        package init(date: Day?, body: String?) {
            self.date = date
            self.body = body
        }
    }

    /// What a decision means for money, law and equality.
    package struct Implications: Hashable, Sendable, Codable {
        /// What it means for money, as printed.
        package var financial: String?
        /// What it means in law, as printed.
        package var legal: String?
        /// What it means for equality, as printed.
        package var equalities: String?

        /// Puts it together.
        package init(financial: String? = nil, legal: String? = nil, equalities: String? = nil) {
            self.financial = financial
            self.legal = legal
            self.equalities = equalities
        }
    }
}
