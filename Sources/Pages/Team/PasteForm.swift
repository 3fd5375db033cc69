package import Coproduction

/// What was pasted from a council's page, and where it comes from.
package struct PasteForm: Hashable, Sendable {
    package var text: String
    package var address: String
    /// The mark of the text that was looked at; empty before the first look.
    package var looked: String

    /// Takes what was pasted; nothing for an empty form.
    package init(text: String = "", address: String = "", looked: String = "") {
        self.text = text
        self.address = address
        self.looked = looked
    }

    /// What can be wrong.
    package enum Problem: Hashable, Sendable {
        case empty
        /// The text is no decision; it says what it looks like instead.
        case refused(NotADecision)
        /// The text is nothing but an address: pages are copied here, not fetched.
        case onlyAddress
        /// The text is longer than anything the reader takes; it is not shown again.
        case tooLong
        case address
    }

    /// A text that can be kept: its decisions, and the page they come from.
    package struct Read: Hashable, Sendable {
        package let records: [DecisionRecord]
        package let address: CouncilAddress?
    }

    /// Reads every decision out of a text; throws what the text looks like when it has none.
    package typealias Reader = @Sendable (String) throws(NotADecision) -> [DecisionRecord]

    /// Reads every decision in the text; throws everything that is wrong, in the order of the form.
    package func read(
        by reader: Reader = { text throws(NotADecision) in try DecisionReader.readAll(text) }
    ) throws(FormProblems<Problem>) -> Read {
        // Nothing else looks at a text that is too long: each look at it costs.
        guard text.utf8.count <= DecisionReader.longest else { throw FormProblems(all: [.tooLong]) }
        var problems: [Problem] = []
        var records: [DecisionRecord] = []
        if text.allSatisfy(\.isWhitespace) {
            problems.append(.empty)
        } else if CouncilAddress(text) != nil {
            problems.append(.onlyAddress)
        } else {
            do { records = try reader(text) } catch { problems.append(.refused(error)) }
        }
        let page = CouncilAddress(address)
        if page == nil, !ThemeForm.tidy(address).isEmpty { problems.append(.address) }
        guard problems.isEmpty else { throw FormProblems(all: problems) }
        return Read(records: records, address: page)
    }

    /// A mark of text and address; spaces and line ends do not count.
    package var mark: String { LookMark.of([text, address]) }

    /// True when this very text was looked at before.
    package var isLookedAt: Bool { looked == mark }
}

/// A decision that was found in what was pasted, beside what the register has.
package struct PasteMet: Hashable, Sendable {
    /// What the text says.
    package let record: DecisionRecord
    /// What keeping it would do.
    package let met: Met

    /// Puts both together.
    package init(record: DecisionRecord, met: Met) {
        self.record = record
        self.met = met
    }

    /// True when the register comes to say something else by it.
    package var isWorthKeeping: Bool {
        switch met {
        case .new, .changed: true
        case .unchanged, .older: false
        }
    }

    /// True when it is what an earlier copy says: kept only when somebody says yes to just that.
    package var isOlder: Bool { if case .older = met { true } else { false } }

    /// What keeping a record would do.
    package enum Met: Hashable, Sendable {
        case new
        /// It is what an earlier copy says, read on a day; the newest was read on another.
        case older(DecisionName, readOn: Day, newest: Day)
        case unchanged(DecisionName)
        case changed(DecisionName, DecisionDifference)
    }
}
