import Testing

@testable import Coproduction

@Suite struct InfluenceClaimTests {
    private let reason = "The plan now has 2 more buses."

    private func problems(
        _ kind: String?, _ strength: String?, _ reason: String?, _ evidence: String?
    ) -> [Influence.ClaimProblem] {
        do throws(Influence.ClaimProblems) {
            _ = try Influence.Claim(kind: kind, strength: strength, reason: reason, evidence: evidence)
            return []
        } catch { return error.all }
    }

    @Test func `a claim has a kind and a strength and a reason and evidence`() throws {
        let claim = try Influence.Claim(
            kind: "shaped-part", strength: "some", reason: "  " + reason + "\n", evidence: " Paper 7, page 3 "
        )
        #expect(claim.kind == .shapedPart)
        #expect(claim.strength == .some)
        #expect(claim.reason == reason)
        #expect(claim.evidence == "Paper 7, page 3")
    }

    @Test func `everything that is missing is said in the order of the form`() {
        #expect(problems(nil, nil, nil, nil) == [.kind, .strength, .reasonTooShort, .evidence])
        #expect(problems("", "", "", "") == [.kind, .strength, .reasonTooShort, .evidence])
        #expect(
            problems("Changed it", "huge", " ", "p. 7") == [.kind, .strength, .reasonTooShort, .evidence])
        let long = String(repeating: "a", count: 1001)
        #expect(
            problems("changed-it", "none", long, long) == [
                .strengthDoesNotFit, .reasonTooLong, .evidenceTooLong,
            ])
        #expect(problems(nil, "none", reason, "Paper 7") == [.kind])
        #expect(problems("changed-it", nil, reason, "Paper 7") == [.strength])
    }

    @Test(arguments: [
        (19, [Influence.ClaimProblem.reasonTooShort]), (20, []), (600, []), (601, [.reasonTooLong]),
    ])
    func `a reason has 20 to 600 characters`(length: Int, expected: [Influence.ClaimProblem]) {
        let reason = String(repeating: "é", count: length)
        #expect(problems("changed-it", "big", reason, "Paper 7") == expected)
        #expect(problems("changed-it", "big", "   " + reason + "\r\n   ", "Paper 7") == expected)
    }

    @Test(arguments: [
        (4, [Influence.ClaimProblem.evidence]), (5, []), (1000, []), (1001, [.evidenceTooLong]),
    ])
    func `evidence has 5 to 1000 characters`(length: Int, expected: [Influence.ClaimProblem]) {
        #expect(problems("changed-it", "big", reason, String(repeating: "x", count: length)) == expected)
    }

    @Test(arguments: Influence.Kind.allCases, Influence.Strength.allCases)
    func `what made no difference has no strength and the rest has some`(
        kind: Influence.Kind, strength: Influence.Strength
    ) {
        let madeNone = [.notFollowed, .tooLate, .notRelevant].contains(kind)
        let fits = madeNone == (strength == .none)
        #expect(
            problems(kind.rawValue, strength.rawValue, reason, "Paper 7")
                == (fits ? [] : [.strengthDoesNotFit]))
    }
}
