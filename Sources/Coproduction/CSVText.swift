/// Lines of a CSV file (RFC 4180) that a spreadsheet shows as text and never works out (OWASP, CSV Injection).
package enum CSVText {
    /// One line with its end: every cell in quotes, quotes doubled, and a `'` before what could begin a formula.
    package static func line(_ cells: [String]) -> String {
        cells.map { "\"" + safe($0).replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",") + "\r\n"
    }

    /// A cell that no spreadsheet takes for a formula, after spaces and in wide letters neither.
    package static func safe(_ cell: String) -> String {
        let first = cell.unicodeScalars.first { !isBlank($0) }
        let begins = first.map { starts.contains($0) } ?? false
        let controls = cell.unicodeScalars.first.map { $0 == "\t" || $0 == "\r" || $0 == "\n" } ?? false
        return begins || controls ? "'" + cell : cell
    }

    /// What a formula begins with, and the wide forms of the same marks.
    private static let starts: Set<Unicode.Scalar> = ["=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠"]

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.value < 0x20 || scalar.value == 0xFEFF
            || (0x200B...0x200F).contains(scalar.value)
    }
}
