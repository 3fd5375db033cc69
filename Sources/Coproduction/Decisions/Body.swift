/// A governance body: a board, committee, councillor or group that decides or advises, as a paper describes it.
package struct Body: Hashable, Sendable {
    /// The slug in addresses.
    package let slug: ID<Body>
    /// The name as the paper writes it, in full.
    package let name: String
    /// The name in easy words.
    package let easyName: String
    /// Other names by which public records print it, to find its decisions.
    package let alsoPrinted: [String]
    /// What kind of body it is.
    package let kind: Kind
    /// Whether a law set it up or it gives advice.
    package let standing: Standing
    /// Whether it was there or was only proposed.
    package let stage: Stage
    /// From when to when it was there, where the paper says so.
    package let from: PrintedTime?
    /// When it ended, where the paper says so.
    package let to: PrintedTime?
    /// The paper by which it is known to be in force, or to be proposed.
    package let knownBy: PaperPlace
    /// True when the place in the paper has the paper's own date; a note that was added later may have none.
    package let isTimeGiven: Bool
    /// What it is and what it decides, in easy words, a sentence each; never empty.
    package let decides: [String]
    /// Whom it answers to; empty where no paper says.
    package let answersTo: [Answering]
    /// Who sits on it, by role and never by name; empty where no paper says.
    package let seats: [Seat]
    /// The words of the papers behind all this; never empty.
    package let official: [OfficialWords]

    /// Puts a body together.
    package init(
        slug: ID<Body>, name: String, easyName: String, alsoPrinted: [String] = [], kind: Kind,
        standing: Standing, stage: Stage, from: PrintedTime? = nil, to: PrintedTime? = nil,
        knownBy: PaperPlace, isTimeGiven: Bool = true, decides: [String], answersTo: [Answering] = [],
        seats: [Seat] = [],
        official: [OfficialWords]
    ) {
        self.slug = slug
        self.name = name
        self.easyName = easyName
        self.alsoPrinted = alsoPrinted
        self.kind = kind
        self.standing = standing
        self.stage = stage
        self.from = from
        self.to = to
        self.knownBy = knownBy
        self.isTimeGiven = isTimeGiven
        self.decides = decides
        self.answersTo = answersTo
        self.seats = seats
        self.official = official
    }

    /// What kind of body it is (the kinds that decide about care in England; PEERS 2.17).
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case cabinet
        case cabinetMember = "cabinet-member"
        case cabinetCommittee = "cabinet-committee"
        case healthAndWellbeingBoard = "health-and-wellbeing-board"
        case nhsBody = "nhs-body"
        case jointBoard = "joint-board"
        case group
        case partnershipBoard = "partnership-board"
        case programmeUnit = "programme-unit"
        case providerPartnership = "provider-partnership"
    }

    /// Whether a law set it up, or it gives advice; most papers do not say.
    package enum Standing: String, Hashable, Sendable, CaseIterable {
        case statutory, advisory
        case notSaid = "not-said"
    }

    /// Whether a body was there, or was only proposed.
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        case inForce = "in-force"
        case proposed
    }

    /// One line of the picture of who answers to whom.
    package struct Answering: Hashable, Sendable {
        /// The body that is answered to.
        package let to: ID<Body>
        /// How.
        package let how: How
        /// The words of the paper that say so.
        package let official: OfficialWords

        /// Puts a line together.
        package init(to: ID<Body>, how: How, official: OfficialWords) {
            self.to = to
            self.how = how
            self.official = official
        }

        /// How one body stands to another.
        package enum How: String, Hashable, Sendable, CaseIterable {
            /// It must explain itself there.
            case answersTo = "answers-to"
            /// It decides itself, and the other can still ask it why: a dotted line of accountability.
            case dottedLine = "dotted-line"
            /// It tells it how things go.
            case reportsTo = "reports-to"
            /// It gives it advice.
            case advises
            /// It does work for it.
            case supports
        }
    }

    /// One seat, by role.
    package struct Seat: Hashable, Sendable {
        /// The role, in easy words.
        package let role: String
        /// The words of the paper that say so.
        package let official: OfficialWords

        /// Puts a seat together.
        package init(role: String, official: OfficialWords) {
            self.role = role
            self.official = official
        }
    }

    /// True when a public record that names its decider this way means this body.
    ///
    /// Names are compared by their words; "the", capitals, `&` and punctuation say nothing.
    package func isNamed(_ printed: String) -> Bool {
        let asked = PrintedWords.of(printed)
        return !asked.isEmpty && ([name, easyName] + alsoPrinted).contains { PrintedWords.of($0) == asked }
    }
}
