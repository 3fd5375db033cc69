import Coproduction
import Testing

struct PrivacyCaseTests {
    private func made(_ kind: PrivacyCase.Kind, _ steps: [PrivacyCase.What] = []) throws -> PrivacyCase {
        let opened = try #require(Day(iso8601: "2027-01-31")).startInUTC
        let id = try #require(ID<PrivacyCase>(rawValue: "one"))
        let person = try #require(ID<Person>(rawValue: "pat"))
        return PrivacyCase(
            id: id, kind: kind, openedAt: opened, words: nil,
            steps: steps.map { PrivacyCase.Step($0, words: nil, by: person, at: opened) })
    }

    private func day(_ text: String) throws -> Day { try #require(Day(iso8601: text)) }

    @Test func `a complaint is acknowledged within 30 days, and the team is reminded from day 20`() throws {
        let complaint = try made(.complaint)
        let (before, twentieth) = (try day("2027-02-19"), try day("2027-02-20"))
        let (last, after) = (try day("2027-03-02"), try day("2027-03-03"))
        #expect(complaint.due == last)
        #expect(!complaint.mustBeReminded(on: before) && complaint.mustBeReminded(on: twentieth))
        #expect(!complaint.isLate(on: last) && complaint.isLate(on: after))
        #expect(try made(.complaint, [.acknowledged]).due == nil)
    }

    @Test func `a request is answered in one month, also where the next month is too short`() throws {
        #expect(try made(.access).due == day("2027-02-28"))
        #expect(try made(.access, [.acknowledged, .told]).due == day("2027-02-28"))
        #expect(try made(.access, [.closed]).due == nil)
        #expect(try day("2026-12-15").oneMonthLater == day("2027-01-15"))
        #expect(try day("2028-01-30").oneMonthLater == day("2028-02-29"))
    }
}
