import Testing

@testable import Coproduction

@Suite struct RoleTests {
    /// These stand in stored rows and behind `--role`: a renamed case must not rename them.
    @Test func `roles keep their written names`() {
        #expect(
            Role.allCases.map(\.rawValue) == [
                "author", "moderator", "safeguarding-lead", "advocate", "decision-clerk", "promise-owner",
                "board-member", "administrator",
            ])
    }
}
