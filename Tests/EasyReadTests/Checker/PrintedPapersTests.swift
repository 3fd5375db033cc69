import Testing

@testable import EasyRead

/// What the papers of councils taught the checker: marks and capitals that mean nothing to it.
@Suite struct PrintedPapersTests {
    private func rules(_ text: String) throws -> Set<String> {
        Set(try KentLists.checker().check(text, as: .page).map { "\($0.rule.rawValue) \($0.words)" })
    }

    @Test func `the number of a paragraph is no decimal`() throws {
        #expect(try !rules("2.1 The council met people.").contains { $0.hasPrefix("L24") })
        #expect(try rules("It was 2.1 people.").contains("L24 2.1"))
        #expect(try rules("2.1 million people live here.").contains("L24 2.1"))
    }

    @Test func `the mark of a list item is no bracket`() throws {
        #expect(try !rules("1) Review the plan").contains { $0.hasPrefix("L05") })
        #expect(try !rules("d) Ask people").contains { $0.hasPrefix("L05") })
        #expect(try rules("The plan (again) is late").contains { $0.hasPrefix("L05") })
    }

    @Test func `a line in capitals is told to be in small letters and nothing more`() throws {
        let found = try rules("UPDATE ON LOCAL CARE SYSTEMS TRANSFORMATION")
        #expect(found.contains("L31 TRANSFORMATION"))
        #expect(!found.contains { $0.hasPrefix("L12") || $0.hasPrefix("L46") })
    }

    @Test func `a short name in a line in capitals is still a short name`() throws {
        #expect(try rules("UPDATE ON THE STP").contains("L12 STP"))
    }
}
