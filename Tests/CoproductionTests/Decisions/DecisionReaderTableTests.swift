import Testing

@testable import Coproduction

@Suite struct DecisionReaderTableTests {
    private static let heading = "Reference\tTitle\tDecision maker\tDate of decision\tKey decision\tOther"

    @Test func `a table that was copied with tabs gives each row`() throws {
        let records = try DecisionReader.readAll(
            """
            Forthcoming decisions

            \(Self.heading)
            26/101\tShort breaks\tCabinet\t12 January 2027\tYes\t
            26/102\tHelp for carers\tLeader\tNot before 1 Feb 2027\tNo\tA remark

            Page 1 of 2
            Some words below
            """)
        #expect(records.map(\.reference) == ["26/101", "26/102"])
        #expect(records.map(\.due?.kind) == [.on, .notBefore])
        #expect(records.map(\.decisionType) == [.key, .nonKey])
        #expect(records.map(\.pageName) == ["Forthcoming decisions", "Forthcoming decisions"])
        #expect(records.map(\.notUnderstood) == [[], ["Other: A remark", "Some words below"]])
    }

    @Test func `a row that was copied over several lines is put together`() throws {
        let records = try DecisionReader.readAll(
            """
            Forward plan
            Title\tDecision maker\tDecision due
            Short breaks
            for children\tCabinet
            Member\t12 January 2027
            Other\tLeader\t13 January 2027
            """)
        #expect(records.map(\.title) == ["Short breaks for children", "Other"])
        #expect(records.map(\.decisionMaker) == ["Cabinet Member", "Leader"])
    }

    @Test func `rows of a file are read by the names of their columns`() throws {
        let records = try DecisionReader.read(rows: [
            ["Ref", "Decision title", "Decision due", "Wards affected", "Colour"],
            ["26/1", "One", "Between 1 Feb 2027 and 5 Feb 2027", "All Wards", "blue"], ["", "", "", "", ""],
            ["26/2", "Two\nand more", "soon", "", ""],
        ])
        #expect(records.map(\.title) == ["One", "Two and more"])
        #expect(records.map(\.reference) == ["26/1", "26/2"])
        #expect(records.first?.due?.kind == .between)
        #expect(records.map(\.notUnderstood) == [["Colour: blue"], ["Decision due: soon"]])
    }

    @Test func `rows may be short or long and hold contacts and tabs`() throws {
        let records = try DecisionReader.read(rows: [
            ["Title", "Decision maker", "Contact"], ["One"],
            ["Two", "A\tB", "x@example.org", "more", "still"],
        ])
        #expect(records.map(\.title) == ["Two"])
        #expect(records.first?.decisionMaker == "A B" && records.first?.contact == "[e-mail left out]")
        #expect(
            records.first?.notUnderstood == ["One", "more", "still"]
                || records.first?.notUnderstood == ["more", "still"])
    }

    @Test(arguments: [
        ([], NotADecision.empty), ([["", " "]], .empty),
        ([["Name", "Email", "Age"], ["A", "b", "3"]], .people),
        ([["a", "b"], ["1", "2"]], .table), ([["Title", "Decision maker", "Ref"]], .tableWithoutRows),
    ])
    func `rows that are no decisions are refused`(rows: [[String]], kind: NotADecision) {
        #expect(throws: kind) { try DecisionReader.read(rows: rows) }
    }
}
