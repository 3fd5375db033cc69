import Foundation
import Testing

@testable import Coproduction

/// The families of pages, each on a page of its own.
@Suite struct DecisionReaderPagesTests {
    @Test func `decision details are read`() throws {
        let record = try DecisionReader.read(
            """
            Decision details

            Adult day services: new contract

            Decision Maker: Cabinet
            Decision status: Recommendations Approved
            Is Key decision?: Yes
            Is subject to call in?: No

            Purpose:

            To ask for a new contract.

            Decision:

            RESOLVED:

            1. That the contract be awarded.

            Reasons for the decision:
            The contract ends on 31 March 2027.

            Publication date: 14/09/2026
            Date of decision: 10/09/2026
            Decided at meeting: 10/09/2026 - Cabinet
            Effective from: 22/09/2026

            Accompanying Documents:
            Day services report PDF 300 KB
            """)
        #expect(record.title == "Adult day services: new contract" && record.pageName == "Decision details")
        #expect(record.decisionMaker == "Cabinet" && record.status == "Recommendations Approved")
        #expect(record.decisionType == .key && record.callIn == "No")
        #expect(record.description == "To ask for a new contract.")
        #expect(record.resolution == "RESOLVED:\n\n1. That the contract be awarded.")
        #expect(record.reasons == "The contract ends on 31 March 2027.")
        #expect(record.meeting == .init(date: Day(year: 2026, month: 9, day: 10), body: "Cabinet"))
        #expect(record.publishedOn == Day(year: 2026, month: 9, day: 14))
        #expect(record.effectiveFrom == Day(year: 2026, month: 9, day: 22))
        #expect(record.notUnderstood == ["Accompanying Documents:", "Day services report PDF 300 KB"])
    }

    @Test func `a forward plan in blocks gives each decision`() throws {
        let records = try DecisionReader.readAll(
            """
            Forward plan of key decisions
            September to December 2026

            26/00012 - Supported living
            Decision type: Key
            Decision due: Between 1 Feb 2027 and 28th Feb 2027 by Cabinet
            Wards affected: Ashford Central, Folkestone East

            26/00013 - Respite care
            Decision type: Non-key
            Decision due: Not before 1st Feb 2027 by the Leader
            This decision will be taken under urgency procedures
            """)
        #expect(records.map(\.reference) == ["26/00012", "26/00013"])
        #expect(records.map(\.title) == ["Supported living", "Respite care"])
        #expect(records.map(\.due?.kind) == [.between, .notBefore])
        #expect(records.map(\.divisions) == [["Ashford Central", "Folkestone East"], []])
        #expect(records.last?.urgencyReason == "This decision will be taken under urgency procedures")
        #expect(records.map(\.notUnderstood) == [["September to December 2026"], []])
        #expect(records.flatMap(\.lines).count == 12)
    }

    @Test(arguments: ["Reference", "Title", "Subject"])
    func `blocks that begin with a label are told apart by it`(name: String) throws {
        let rest = name == "Reference" ? "Title: One" : "Ref: 26/1"
        let value = name == "Reference" ? "26/10" : "Care 10"
        let block = "\(name): \(value)\n\(rest)\nDecision maker: Cabinet\nStatus: Open\n\n"
        let records = try DecisionReader.readAll(block + block.replacing("10", with: "11"))
        #expect(records.count == 2 && records.allSatisfy { $0.decisionMaker == "Cabinet" })
        #expect(records.flatMap(\.notUnderstood).isEmpty)
    }

    @Test func `blocks whose title has no label are told apart by the label below it`() throws {
        let records = try DecisionReader.readAll(
            """
            Forthcoming decisions

            1. Day care for adults
            Decision maker: Cabinet
            Decision due: 12 January 2027
            Reason for decision: The contract ends.

            2. Help for carers
            Decision maker: Leader
            Decision due: 31/02/2027
            """)
        #expect(records.map(\.title) == ["Day care for adults", "Help for carers"])
        #expect(records.map(\.reasons) == ["The contract ends.", nil])
        #expect(records.last?.due == nil)
        #expect(records.last?.notUnderstood == ["Decision due: 31/02/2027"])
    }

    @Test func `a list of decisions gives each its day and its title`() throws {
        let records = try DecisionReader.readAll(
            """
            Issue - decisions

            10/09/2026 - Fees for care homes (Ref: 1234)    Recommendations Approved
            Decision Maker: Cabinet
            Effective from: 22/09/2026
            Decision:
            That the fees be agreed.

            11/09/2026 - Grants to carers
            """)
        #expect(records.map(\.title) == ["Fees for care homes", "Grants to carers"])
        #expect(records.map(\.decidedOn?.iso8601) == ["2026-09-10", "2026-09-11"])
        #expect(records.map(\.reference) == ["1234", nil])
        #expect(records.map(\.status) == ["Recommendations Approved", nil])
        #expect(records.first?.resolution == "That the fees be agreed.")
        #expect(records.flatMap(\.notUnderstood).isEmpty)
    }

    @Test func `a record of decision with numbered headings is read`() throws {
        let record = try DecisionReader.read(
            """
            Example Borough Council
            OFFICER DECISION RECORD
            1. Title of decision
            Advocacy contract
            2. Reference number
            ODR/2026/044
            3. Decision maker
            Director of Adult Services
            4. Date of decision
            4th Apr 27
            5. Decision taken
            To extend it by 1 year.
            6. Alternative options considered and rejected
            A new tender.
            7. Conflicts of interest
            None
            """)
        #expect(record.title == "Advocacy contract" && record.reference == "ODR/2026/044")
        #expect(record.decisionMaker == "Director of Adult Services")
        #expect(record.decidedOn?.iso8601 == "2027-04-04")
        #expect(record.resolution == "To extend it by 1 year." && record.alternatives == "A new tender.")
        #expect(record.notUnderstood == ["Example Borough Council", "7. Conflicts of interest", "None"])
    }

    @Test func `labels in capitals and with dashes and gaps and without a colon are read`() throws {
        let record = try DecisionReader.read(
            """
            Cabinet Member Decision Notice
            Title: Review of day centres
            Portfolio Holder - Councillor for Health
            Key decision: Yes - more than £500,000
            DATE OF DECISION: Tuesday 9th February 2027 5.00 pm
            Publication date 10 February 2027
            Reference     26/00044
            • Lead officer: A Person
            CALL-IN DEADLINE: 5pm on 16 February 2027
            Status: Superseded by 26/00012
            Contact officer:
            Report author: B Person
            """)
        #expect(record.decisionMaker == "Councillor for Health" && record.leadOfficer == "A Person")
        #expect(record.decisionType == .key && record.reasonKey == "more than £500,000")
        #expect(record.decidedOn?.iso8601 == "2027-02-09" && record.publishedOn?.iso8601 == "2027-02-10")
        #expect(record.reference == "26/00044" && record.status == "Superseded by 26/00012")
        #expect(record.callIn == "5pm on 16 February 2027" && record.contact == nil)
        #expect(record.notUnderstood == ["5.00 pm", "Report author: B Person"])
    }

    @Test(arguments: ["Withdrawn", "Called in", "Deferred", "Recommendations approved"])
    func `a state that stands alone below the title is read`(state: String) throws {
        let record = try DecisionReader.read("21/00033 - A title\n\(state)\nDecision maker: Cabinet")
        #expect(record.status == state && record.withdrawal == nil && record.notUnderstood.isEmpty)
    }

    @Test func `an older copy without an address is still read`() throws {
        var record = try DecisionReader.read("21/00033 - A title\nDecision maker: Cabinet")
        let stored = try String(decoding: JSONEncoder().encode(record), as: UTF8.self)
        #expect(!stored.contains("address"))
        #expect(try JSONDecoder().decode(DecisionRecord.self, from: Data(stored.utf8)) == record)
        record.address = "https://council.example/1"
        #expect(try JSONDecoder().decode(DecisionRecord.self, from: JSONEncoder().encode(record)) == record)
    }
}
