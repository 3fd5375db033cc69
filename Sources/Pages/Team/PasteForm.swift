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
        case address
    }

    /// A text that can be kept: its decisions, and the page they come from.
    package struct Read: Hashable, Sendable {
        package let records: [DecisionRecord]
        package let address: CouncilAddress?
    }

    /// Reads every decision in the text; throws everything that is wrong, in the order of the form.
    package func read() throws(FormProblems<Problem>) -> Read {
        var problems: [Problem] = []
        var records: [DecisionRecord] = []
        if text.allSatisfy(\.isWhitespace) {
            problems.append(.empty)
        } else {
            do { records = try DecisionReader.readAll(text) } catch { problems.append(.refused(error)) }
        }
        let page = CouncilAddress(address)
        if page == nil, !ThemeForm.tidy(address).isEmpty { problems.append(.address) }
        guard problems.isEmpty else { throw FormProblems(all: problems) }
        return Read(records: records, address: page)
    }

    /// A mark of text and address that changes when a letter of them does (FNV-1a); spaces and line ends do not count,
    /// since a browser writes them in its own way.
    package var mark: String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in (text + "\u{1F}" + address).utf8 where ![0x20, 0x09, 0x0A, 0x0D].contains(byte) {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        return String(hash, radix: 36)
    }

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

    /// What keeping a record would do.
    package enum Met: Hashable, Sendable {
        case new
        case unchanged(DecisionName)
        case changed(DecisionName, DecisionDifference)
    }
}
