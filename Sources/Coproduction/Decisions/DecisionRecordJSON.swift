extension DecisionRecord {
    /// The JSON that `decisions import --format json` prints: every key, in the order of the contract, nulls written.
    package enum ContractJSON {
        /// One list with one object for each decision, with a line end after it.
        package static func list(_ records: [DecisionRecord]) -> String {
            var out = ""
            JSONValue.list(records.map(\.contractValue)).write(to: &out, indent: 0)
            return out + "\n"
        }
    }

    /// This record as one object of the contract.
    package func json() -> String {
        var out = ""
        contractValue.write(to: &out, indent: 0)
        return out
    }

    private var contractValue: JSONValue { .object(namedValues + datedValues + toldValues) }

    private var namedValues: [(String, JSONValue)] {
        [
            (Field.reference.rawValue, .words(reference)), (Field.title.rawValue, .words(title)),
            (Field.decisionType.rawValue, .words(decisionType?.rawValue)),
            (Field.reasonKey.rawValue, .words(reasonKey)), (Field.status.rawValue, .words(status)),
            (Field.decisionMaker.rawValue, .words(decisionMaker)),
            (Field.leadMember.rawValue, .words(leadMember)),
            (Field.leadDirector.rawValue, .words(leadDirector)),
            (Field.leadOfficer.rawValue, .words(leadOfficer)),
            (Field.department.rawValue, .words(department)), (Field.contact.rawValue, .words(contact)),
            (Field.divisions.rawValue, .list(divisions.map { .words($0) })),
        ]
    }

    private var datedValues: [(String, JSONValue)] {
        [
            (Field.firstPublished.rawValue, .day(firstPublished)),
            (Field.due.rawValue, due.map(\.json) ?? .null),
            (Field.decidedOn.rawValue, .day(decidedOn)), (Field.effectiveFrom.rawValue, .day(effectiveFrom)),
            (Field.publishedOn.rawValue, .day(publishedOn)), (Field.callIn.rawValue, .words(callIn)),
            (
                Field.meeting.rawValue,
                meeting.map { .object([("date", .day($0.date)), ("body", .words($0.body))]) } ?? .null
            ),
        ]
    }

    private var toldValues: [(String, JSONValue)] {
        let meant: [(String, JSONValue)] = [
            (Field.financial.rawValue, .words(implications.financial)),
            (Field.legal.rawValue, .words(implications.legal)),
            (Field.equalities.rawValue, .words(implications.equalities)),
        ]
        return [
            (Field.reasons.rawValue, .words(reasons)), ("implications", .object(meant)),
            (Field.proposedDecision.rawValue, .words(proposedDecision)),
            (Field.resolution.rawValue, .words(resolution)),
            (Field.description.rawValue, .words(description)),
            (Field.alternatives.rawValue, .words(alternatives)),
            (Field.urgencyReason.rawValue, .words(urgencyReason)),
            (Field.withdrawal.rawValue, .words(withdrawal)),
            ("breaks_off", .list(brokenOff.map { .words($0.rawValue) })),
            ("not_understood", .list(notUnderstood.map { .words($0) })),
        ]
    }
}

extension DecisionRecord.Due {
    fileprivate var json: JSONValue {
        .object([("kind", .words(kind.rawValue)), ("from", .day(from)), ("to", .day(to)), ("by", .words(by))])
    }
}

/// The little of JSON (RFC 8259) that the contract needs; an encoder of Foundation keeps no order of keys.
private enum JSONValue {
    case null
    case string(String)
    case list([JSONValue])
    case object([(String, JSONValue)])

    static func words(_ words: String?) -> JSONValue { words.map { .string($0) } ?? .null }
    static func day(_ day: Day?) -> JSONValue { words(day?.iso8601) }

    func write(to out: inout String, indent: Int) {
        switch self {
        case .null: out += "null"
        case .string(let words): Self.quote(words, to: &out)
        case .list(let items):
            Self.wrap(items, "[", "]", to: &out, indent: indent) { $0.write(to: &$1, indent: $2) }
        case .object(let pairs):
            Self.wrap(pairs, "{", "}", to: &out, indent: indent) { pair, out, indent in
                Self.quote(pair.0, to: &out)
                out += ": "
                pair.1.write(to: &out, indent: indent)
            }
        }
    }

    private static func wrap<Item>(
        _ items: [Item], _ open: String, _ close: String, to out: inout String, indent: Int,
        each: (Item, inout String, Int) -> Void
    ) {
        guard !items.isEmpty else { return out += open + close }
        let margin = String(repeating: "  ", count: indent)
        out += open
        for (place, item) in items.enumerated() {
            out += (place == 0 ? "\n" : ",\n") + margin + "  "
            each(item, &out, indent + 1)
        }
        out += "\n" + margin + close
    }

    private static func quote(_ words: String, to out: inout String) {
        // An array, since appending to a string's scalars counts all of them each time.
        var quoted: [Unicode.Scalar] = []
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\"": quoted.append(contentsOf: "\\\"".unicodeScalars)
            case "\\": quoted.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": quoted.append(contentsOf: "\\n".unicodeScalars)
            case "\t": quoted.append(contentsOf: "\\t".unicodeScalars)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
                quoted.append(contentsOf: ("\\u" + zeros + digits).unicodeScalars)
            default: quoted.append(scalar)
            }
        }
        out += "\"" + String(String.UnicodeScalarView(quoted)) + "\""
    }
}
