import Testing

@testable import Coproduction

@Suite struct DecisionDateTests {
    @Test(arguments: [
        ("23/02/2021", "2021-02-23"), ("3/2/2021", "2021-02-03"), ("23.02.2021", "2021-02-23"),
        ("23-02-21", "2021-02-23"), ("2021-02-23", "2021-02-23"), ("24th Mar 2021", "2021-03-24"),
        ("4th Apr 27", "2027-04-04"), ("21 Sep 2026", "2026-09-21"), ("1st Sept 2026", "2026-09-01"),
        ("2nd MAY 2026", "2026-05-02"), ("Wednesday, 24th March 2021", "2021-03-24"),
        ("Wed 24 Mar 2021", "2021-03-24"),
        (" 3rd\u{A0}December\t2020 ", "2020-12-03"), ("29/02/2024", "2024-02-29"),
    ])
    func `printed dates are read`(words: String, day: String) {
        #expect(DecisionDate.day(words)?.iso8601 == day)
    }

    @Test(arguments: [
        "", " ", "soon", "31/02/2021", "29/02/2023", "00/01/2021", "13/13/2021", "1/2", "1/2/3", "24th Mar",
        "24xx Mar 2021", "24 Mars 2021", "24 Mar 2021 at noon", "March 2021", "21/00033", "+1/+2/2021",
        "٣/٤/٢٠٢١",
        "99999999999999999999/1/2021", "24th Mar 99999999999999999999",
    ])
    func `words that are no date are not read as one`(words: String) {
        #expect(DecisionDate.day(words) == nil)
    }

    @Test(arguments: [
        ("Not before 24th Mar 2021 by Cabinet Member", "not-before 2021-03-24 nil Cabinet Member nil"),
        ("NOT BEFORE 24/03/2021", "not-before 2021-03-24 nil nil nil"),
        ("Between 1 Mar 2021 and 24th Mar 2021 by Cabinet;", "between 2021-03-01 2021-03-24 Cabinet nil"),
        ("Between 01/03/2021 and 24/03/2021", "between 2021-03-01 2021-03-24 nil nil"),
        ("24 Mar 2021 by Leader of the Council", "on 2021-03-24 nil Leader of the Council nil"),
        ("On 24 Mar 2021 by", "on 2021-03-24 nil nil nil"),
        ("16 Feb 2021; Urgent Decision", "on 2021-02-16 nil nil Urgent Decision"),
        (
            "Not before 5th Feb 2018 by Cabinet  and  others; So that 28 days pass",
            "not-before 2018-02-05 nil Cabinet  and  others So that 28 days pass"
        ),
    ])
    func `when a decision is due is read`(words: String, told: String) throws {
        let (due, rest) = try #require(DecisionDate.due(words))
        let parts = [due.from?.iso8601, due.to?.iso8601, due.by, rest].map { $0 ?? "nil" }
        #expect(([due.kind.rawValue] + parts).joined(separator: " ") == told)
    }

    @Test(arguments: [
        "", ";", "by Cabinet", "Not before by Cabinet", "Before 24 Mar 2021", "Between 24 Mar 2021 and",
        "Between 24 Mar 2021 and 1 Mar 2021", "To be confirmed", "Not before March 2021 by Cabinet",
    ])
    func `when no date is printed nothing is due`(words: String) {
        #expect(DecisionDate.due(words) == nil)
    }

    @Test func `a remark after the date is shown as not understood`() throws {
        let record = try DecisionReader.read("21/00033 - A title\nDecision due: 16 Feb 2021; Urgent Decision")
        #expect(record.due?.from == Day(year: 2021, month: 2, day: 16))
        #expect(record.notUnderstood == ["Urgent Decision"])
    }
}
