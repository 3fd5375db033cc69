import Foundation
import Testing

@testable import Coproduction

/// The paper on 21/00033 as Kent printed it.
enum PrintedDecision {
    static func text() throws -> String {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(
            contentsOf: folder.appending(path: "Fixtures/decision-21-00033.txt"), encoding: .utf8)
    }

    static func lines() throws -> [String] { try text().components(separatedBy: "\n") }
}

@Suite struct DecisionReaderSeedTests {
    let text: String
    let lines: [String]
    let record: DecisionRecord

    init() throws {
        text = try PrintedDecision.text()
        lines = try PrintedDecision.lines()
        record = try DecisionReader.read(text)
    }

    @Test func `the short fields are as printed and tidied at their ends`() {
        #expect(record.pageName == "Issue details")
        #expect(record.reference == "21/00033")
        #expect(record.decisionType == .key)
        #expect(record.reasonKey == "Affects more than two Electoral Divisions")
        #expect(record.status == "Withdrawn")
        #expect(record.decisionMaker == nil)
        #expect(record.leadMember == "Cabinet Member for Adult Social Care and Public Health")
        #expect(record.leadDirector == "Richard Smith")
        #expect(record.leadOfficer == nil)
        #expect(record.department == "Social Care, Health & Wellbeing")
        #expect(record.contact == "Clare Maynard, Head of Commercial and Procurement")
        #expect(record.divisions == ["All Division"])
        #expect(record.callIn == nil)
        #expect(record.meeting == nil)
    }

    @Test func `the title is what follows the reference`() {
        #expect(
            record.title
                == "Review of Kent County Council and Kent and Medway Clinical Commissioning Group Integrated "
                + "Commissioning Framework, covering health services, social care and community support for people "
                + "with a learning disability and autistic people (LD&A)")
    }

    @Test func `the days are read as days`() {
        #expect(record.firstPublished == Day(year: 2021, month: 2, day: 23))
        #expect(
            record.due
                == DecisionRecord.Due(
                    kind: .notBefore, from: Day(year: 2021, month: 3, day: 24), to: nil,
                    by: "Cabinet Member for Adult Social Care and Public Health"))
        #expect(record.decidedOn == nil)
        #expect(record.effectiveFrom == nil)
        #expect(record.publishedOn == nil)
    }

    @Test func `the notice of withdrawal is kept in full sentences`() {
        #expect(
            record.withdrawal
                == "Please note that due to ongoing work around the development of the new framework, a decision was "
                + "taken to withdraw the current issue (21/00033). A new issue will be generated, containing "
                + "up-to-date information; and this will align with the decision report which will be considered at "
                + "a future meeting of the Adult Social Care Cabinet Committee.")
    }

    @Test func `the proposal is the paragraph below its heading`() throws {
        let proposal = try #require(lines.first { $0.hasPrefix("To enter into such agreements") })
        #expect(record.proposedDecision == proposal)
        #expect(record.resolution == nil)
        #expect(record.description == nil)
        #expect(record.alternatives == nil)
        #expect(record.urgencyReason == nil)
    }

    @Test func `the reasons keep their paragraphs and their bullets`() throws {
        let start = try #require(lines.firstIndex(of: "Reason for the decision"))
        let end = try #require(lines.firstIndex { $0.hasPrefix("Decision type:") })
        let groups = lines[(start + 1)..<end].split(separator: "").map { group in
            group.map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
        }
        #expect(groups.count > 8)
        #expect(record.reasons == groups.joined(separator: "\n\n"))
        #expect(
            record.reasons?.contains(
                "\n-\u{A0}\u{A0}\u{A0}\u{A0} Person centred and codesigned support;\n") == true)
        #expect(record.reasons?.contains("The challenges identified:\n\n·") == true)
    }

    @Test(arguments: ["Financial", "Legal", "Equalities"])
    func `each implication is the text after its label`(name: String) throws {
        let printed = try #require(lines.first { $0.hasPrefix("\(name) implications: ") })
        let told = ["Financial": record.implications.financial, "Legal": record.implications.legal]
        #expect((told[name] ?? record.implications.equalities) == String(printed.dropFirst(name.count + 15)))
    }

    @Test func `the text on equality is shown as broken off and no other`() {
        #expect(record.brokenOff == [.equalities])
        #expect(record.implications.equalities?.hasSuffix("compulsorily admitted to spec") == true)
    }

    @Test func `nothing of the paper is left over and every line is kept`() {
        #expect(record.notUnderstood.isEmpty)
        #expect(record.lines.joined(separator: "\n") == text)
    }

    @Test func `reading twice and reading bytes give the same value`() throws {
        #expect(try DecisionReader.read(text) == record)
        #expect(try DecisionReader.read(Data(text.utf8)) == record)
        #expect(try DecisionReader.read([UInt8](text.utf8)) == record)
    }

    @Test func `a record survives being stored`() throws {
        let stored = try JSONEncoder().encode(record)
        #expect(try JSONDecoder().decode(DecisionRecord.self, from: stored) == record)
    }
}
