import Foundation
import Testing

@testable import Coproduction

@Suite struct DecisionRecordJSONTests {
    static let keys = [
        "reference", "title", "decision_type", "reason_key", "status", "decision_maker", "lead_member",
        "lead_director", "lead_officer", "department", "contact", "divisions", "first_published", "due",
        "decided_on",
        "effective_from", "published_on", "call_in", "meeting", "reasons", "implications",
        "proposed_decision",
        "resolution", "description", "alternatives", "urgency_reason", "withdrawal", "breaks_off",
        "not_understood",
    ]

    @Test func `the paper gives the object of the contract`() throws {
        let record = try DecisionReader.read(PrintedDecision.text())
        let list = try #require(
            JSONSerialization.jsonObject(with: Data(DecisionRecord.ContractJSON.list([record]).utf8))
                as? [[String: Any]])
        let object = try #require(list.first)
        #expect(list.count == 1 && Set(object.keys) == Set(Self.keys))
        #expect(object["reference"] as? String == "21/00033")
        #expect(object["decision_type"] as? String == "key")
        #expect(object["divisions"] as? [String] == ["All Division"])
        #expect(object["first_published"] as? String == "2021-02-23")
        #expect(object["decision_maker"] is NSNull && object["meeting"] is NSNull)
        #expect(object["breaks_off"] as? [String] == ["equalities"])
        #expect(object["not_understood"] as? [String] == [])
        #expect(object["reasons"] as? String == record.reasons)
        let due = try #require(object["due"] as? [String: Any])
        #expect(due["kind"] as? String == "not-before" && due["from"] as? String == "2021-03-24")
        #expect(due["to"] is NSNull && due["by"] as? String == record.leadMember)
        let meant = try #require(object["implications"] as? [String: Any])
        #expect(meant["legal"] as? String == record.implications.legal && meant.count == 3)
    }

    @Test func `the keys stand in the order of the contract with every null written`() {
        let printed = DecisionRecord(title: "A").json().split(separator: "\n").filter { $0.hasPrefix("  \"") }
        #expect(printed.map { $0.split(separator: "\"")[1] } == Self.keys.map { $0[...] })
        #expect(printed.filter { $0.contains(": null") }.count == 24)
    }

    @Test func `a meeting and a day of decision are written as days`() throws {
        var record = DecisionRecord(title: "A")
        record.meeting = .init(date: Day(year: 2021, month: 3, day: 4), body: "Cabinet")
        record.decidedOn = Day(year: 2021, month: 3, day: 4)
        record.decisionType = .nonKey
        let json = record.json()
        #expect(
            json.contains("\"meeting\": {\n    \"date\": \"2021-03-04\",\n    \"body\": \"Cabinet\"\n  }"))
        #expect(
            json.contains("\"decided_on\": \"2021-03-04\"") && json.contains("\"decision_type\": \"non-key\"")
        )
    }

    @Test func `every sign comes back from the JSON as it was`() throws {
        let signs =
            String(String.UnicodeScalarView((1...0x2FF).compactMap(Unicode.Scalar.init))) + "“\u{2028}🙂\r\n\\"
        let object = try JSONSerialization.jsonObject(with: Data(DecisionRecord(title: signs).json().utf8))
        #expect((object as? [String: Any])?["title"] as? String == signs)
    }

    @Test func `no decision is an empty list`() {
        #expect(DecisionRecord.ContractJSON.list([]) == "[]\n")
    }
}
