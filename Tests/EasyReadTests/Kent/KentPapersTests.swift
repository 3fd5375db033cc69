import Coproduction
import EasyRead
import Foundation
import Testing

@Suite struct KentPapersTests {
    @Test func `each official word stands letter by letter in its paper`() throws {
        let kent = try RealFolder.content().kent
        var papers: [ID<Paper>: String] = [:]
        for paper in kent.papers { papers[paper.id] = KentPapers.plain(try KentPapers.text(of: paper.id)) }
        let quotations = KentPapers.quotations(of: kent)
        #expect(quotations.count > 100)
        let missing = quotations.filter {
            papers[$0.from.paper]?.contains(KentPapers.plain($0.words)) != true
        }
        #expect(missing.map(\.words) == [])
    }

    @Test func `a quotation with one letter changed is found`() throws {
        let kent = try RealFolder.content().kent
        let measure = try #require(kent.measures.first).official
        let paper = KentPapers.plain(try KentPapers.text(of: measure.from.paper))
        #expect(paper.contains(KentPapers.plain(measure.words)))
        #expect(!paper.contains(KentPapers.plain(measure.words.replacing("75%", with: "76%"))))
    }

    @Test func `each place stands under the number that it names`() throws {
        let kent = try RealFolder.content().kent
        for quotation in KentPapers.quotations(of: kent) {
            guard let number = quotation.from.place.firstMatch(of: /^section (\d+\.\d+)$/)?.output.1 else {
                continue
            }
            let paper = KentPapers.plain(try KentPapers.text(of: quotation.from.paper))
            let place = try #require(paper.range(of: KentPapers.plain(quotation.words)))
            let before = paper[..<place.lowerBound].matches(of: /(?:^|\s)(\d{1,2}\.\d{1,2})\s/)
            let starts = paper[place.lowerBound...].hasPrefix(number + " ")
            #expect(starts || before.last?.output.1 == number, "\(quotation.words)")
        }
    }

    @Test func `each paper is used and each place names a paper that is there`() throws {
        let kent = try RealFolder.content().kent
        let used = Set(KentPapers.places(of: kent).map(\.paper))
        #expect(used == Set(kent.papers.map(\.id)))
        #expect(kent.papers.count == 5)
    }

    @Test func `a paper that gives no date says so`() throws {
        let kent = try RealFolder.content().kent
        let without = kent.papers.filter { !$0.isDateGiven }.map(\.id.rawValue)
        #expect(without == ["scope-2020", "programme"])
        let day = try #require(Day(iso8601: "2019-03-19"))
        #expect(kent.papers.contains { $0.dated == .day(day) && $0.isDateGiven })
    }

    /// Names from the papers' project team, contacts and heads, as FNV-1a sums, so that no name stands here.
    private static let peopleNamed: Set<UInt64> = [
        0x13c9_c2b2_7691_8bfb, 0x6050_789e_45e0_b15f, 0xccfe_6ddc_6ac5_6a7b, 0xe479_a29b_d114_d287,
        0x0adc_fdab_3622_4dd0, 0x6137_1d91_19a2_b530, 0x28fd_b96b_b612_3adc, 0x9eeb_f15b_f098_b46b,
        0xf0e2_f161_41da_9b5d, 0x5266_2112_d485_1686, 0x41a6_6540_3db6_5382, 0x4b06_f584_7096_e54a,
        0x38a8_b572_b9cb_af10, 0xe20d_465a_0497_a963, 0xbfa2_be19_7fe1_0bf4,
    ]

    private static func sum(_ word: Substring) -> UInt64 {
        word.lowercased().utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }

    private static func files() throws -> [(name: String, text: String)] {
        let kent = RealFolder.path + "/Kent"
        let own = try FileManager.default.contentsOfDirectory(atPath: kent).filter {
            $0 != "decision-21-00033.txt"
        }.map { (name: $0, path: kent + "/" + $0) }
        let papers = try FileManager.default.contentsOfDirectory(atPath: KentPapers.folder).map {
            (name: $0, path: KentPapers.folder + "/" + $0)
        }
        return try (own + papers).map { ($0.name, try String(contentsOfFile: $0.path, encoding: .utf8)) }
    }

    @Test func `nobody of the papers is named`() throws {
        for (name, text) in try Self.files() {
            let words = text.split { !$0.isLetter }
            #expect(words.filter { Self.peopleNamed.contains(Self.sum($0)) } == [], "\(name)")
        }
        // The council's own page names 2 of its people: that shows that the sums find names.
        let page = try String(
            contentsOfFile: RealFolder.path + "/Kent/decision-21-00033.txt", encoding: .utf8)
        let found = page.split { !$0.isLetter }.filter { Self.peopleNamed.contains(Self.sum($0)) }
        #expect(found.count == 2)
    }

    @Test func `there is no phone number and no e-mail address`() throws {
        for (name, text) in try Self.files() {
            let isTold = text.contains("@") || text.firstMatch(of: /\d{4,5} ?\d{5,6}/) != nil
            #expect(!isTold, "\(name)")
        }
    }
}
