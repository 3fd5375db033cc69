import Coproduction
import Testing

@Suite struct CSVTextTests {
    @Test func `every cell stands in quotes and its own quotes are doubled`() {
        #expect(CSVText.line(["a", "b \"c\"", "d,e\nf", ""]) == "\"a\",\"b \"\"c\"\"\",\"d,e\nf\",\"\"\r\n")
    }

    @Test(arguments: [
        "=1+1", "+44 7700", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "\u{200B}=1", "\u{FEFF}=1",
        "＝1+1", "|cmd",
        "%0A=1",
    ]) func `what could begin a formula begins with an apostrophe`(cell: String) {
        #expect(CSVText.line([cell]).hasPrefix("\"'"))
    }

    @Test(arguments: ["Sam", "1-2", "a=b", "", "2026-11-22", "[a name]"])
    func `any other cell stays as it is`(cell: String) {
        #expect(CSVText.safe(cell) == cell)
    }
}
