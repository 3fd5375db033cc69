import Coproduction
import Testing

@Suite struct DecisionFilterTests {
    private let today = Day(iso8601: "2026-11-22") ?? Day(daysSince1970: 0)

    private func registered(_ number: String, _ change: (inout DecisionRecord) -> Void) -> RegisteredDecision
    {
        var record = DecisionRecord(title: "Plan \(number)")
        record.reference = number
        change(&record)
        return RegisteredDecision(
            Decision(
                slug: id(number), record: record, summary: nil, source: "x",
                readAt: today.startInUTC))
    }

    private func id<Owner>(_ letters: String) -> ID<Owner> {
        ID(rawValue: letters)
            ?? Outside(now: { Moment(milliseconds: 0) }, randomBytes: { _ in [] }).newID()
    }

    private func area(_ name: String) -> Area {
        Area(slug: id("area"), name: name, kind: .district, within: [], from: nil)
    }

    private var cabinet: Body {
        let place = PaperPlace(paper: id("paper"), place: "1")
        return Body(
            slug: id("cabinet"), name: "The Cabinet", easyName: "The council's cabinet", kind: .cabinet,
            standing: .statutory, stage: .inForce, knownBy: place, decides: ["It decides."],
            official: [OfficialWords(words: "Cabinet", from: place)])
    }

    @Test func `a body is found by every name that a record gives for who decides`() {
        let all = [
            registered("1") { $0.decisionMaker = "Cabinet" },
            registered("2") { $0.due = DecisionRecord.Due(kind: .notBefore, from: today, by: "CABINET") },
            registered("3") { $0.meeting = DecisionRecord.Meeting(date: nil, body: "the cabinet") },
            registered("4") { $0.decisionMaker = "Cabinet Committee" },
            registered("5") { $0.description = "Cabinet" },
            registered("6") { $0.leadMember = "Cabinet" },
        ]
        #expect(all.filter { $0.isDecided(by: cabinet) }.map(\.slug.rawValue) == ["1", "2", "3"])
        let filter = DecisionFilter(deciders: PrintedNames(all).deciders(meaning: cabinet))
        #expect(all.filter { filter.takes($0, on: today) }.map(\.slug.rawValue) == ["1", "2", "3"])
    }

    @Test func `an area is found by its whole name, and a decision about all divisions is about each area`() {
        let all = [
            registered("1") { $0.divisions = ["Ashford Central", "Tenterden"] },
            registered("2") { $0.divisions = ["(All Division);"] },
            registered("3") { $0.divisions = ["All Wards"] },
            registered("4") { $0.divisions = ["Ashfordshire"] }, registered("5") { _ in },
            registered("6") { $0.divisions = ["Tonbridge & Malling Rural"] },
        ]
        let names = PrintedNames(all)
        func found(_ name: String) -> [String] {
            let filter = DecisionFilter(divisions: names.divisions(meaning: area(name), among: []))
            return all.filter { filter.takes($0, on: today) }.map(\.slug.rawValue)
        }
        #expect(found("Ashford") == ["1", "2", "3"])
        #expect(found("Tonbridge and Malling") == ["2", "3", "6"])
        #expect(found("Swale") == ["2", "3"])
        #expect(PrintedNames([all[0], all[4]]).divisions(meaning: area("Swale"), among: []).isEmpty)
    }

    @Test func `all divisions of a county are none of a unitary council beside it`() {
        let all = [
            registered("1") { $0.divisions = ["All Divisions"] },
            registered("2") { $0.divisions = ["Medway"] },
        ]
        let county = Area(slug: id("kent"), name: "Kent", kind: .county, within: [], from: nil)
        let district = Area(
            slug: id("swale"), name: "Swale", kind: .district, within: [county.slug], from: nil)
        let unitary = Area(slug: id("medway"), name: "Medway", kind: .unitary, within: [], from: nil)
        let areas = [county, district, unitary]
        func found(_ area: Area, among areas: [Area]) -> Set<String> {
            PrintedNames(all).divisions(meaning: area, among: areas)
        }
        #expect(found(unitary, among: areas) == ["Medway"])
        #expect(found(district, among: areas) == ["All Divisions"])
        #expect(found(county, among: areas) == ["All Divisions"])
        // In the register of a unitary council all wards are its own.
        #expect(found(unitary, among: [unitary]) == ["All Divisions", "Medway"])
    }

    @Test func `a year is that of the first notice, of the due day or of the decision`() {
        let decision = registered("1") {
            $0.firstPublished = Day(iso8601: "2024-12-20")
            $0.due = DecisionRecord.Due(
                kind: .between, from: Day(iso8601: "2025-12-01"), to: Day(iso8601: "2026-01-31"))
            $0.publishedOn = Day(iso8601: "2030-01-01")
        }
        #expect(decision.years == [2024, 2025, 2026])
        #expect(DecisionFilter(year: 2025).takes(decision, on: today))
        #expect(!DecisionFilter(year: 2030).takes(decision, on: today))
    }

    @Test func `all that is chosen must fit, and nothing that is chosen finds all`() {
        let decision = registered("1") {
            $0.status = "Withdrawn"
            $0.firstPublished = Day(iso8601: "2021-02-23")
        }
        #expect(DecisionFilter().takes(decision, on: today))
        #expect(DecisionFilter(state: .withdrawn, year: 2021).takes(decision, on: today))
        #expect(!DecisionFilter(state: .withdrawn, year: 2022).takes(decision, on: today))
        #expect(!DecisionFilter(state: .planned, year: 2021).takes(decision, on: today))
        #expect(!DecisionFilter(deciders: []).takes(decision, on: today))
    }

    @Test func `the newest comes first by its last dated row, and what is still to come is not its last`() {
        let all = [
            registered("a") { $0.firstPublished = Day(iso8601: "2021-02-23") },
            registered("b") {
                $0.firstPublished = Day(iso8601: "2020-01-01")
                $0.decidedOn = Day(iso8601: "2026-11-01")
                $0.effectiveFrom = Day(iso8601: "2040-01-01")
            },
            registered("c") { $0.firstPublished = Day(iso8601: "2026-11-02") },
            registered("d") { $0.firstPublished = Day(iso8601: "2026-11-02") },
        ]
        #expect(all.newestFirst(on: today).map(\.slug.rawValue) == ["c", "d", "b", "a"])
    }
}
