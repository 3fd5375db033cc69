/// Reads boxes of a form: `☒ Yes   ☐ No` says yes.
enum DecisionReaderTicks {
    /// The words beside the one box that is ticked; the words as they are when there are no boxes.
    static func chosen(_ words: String) -> String {
        guard words.utf8.contains(where: { $0 >= 0x80 || $0 == UInt8(ascii: "[") }) else { return words }
        let plain = words.replacing("[x]", with: "☒").replacing("[X]", with: "☒").replacing("[ ]", with: "☐")
        guard plain.contains(where: { boxes.contains($0) }), words.utf8.count <= 400 else { return words }
        var ticked: [String] = []
        var rest = plain[...]
        while let box = rest.firstIndex(where: { boxes.contains($0) || ticks.contains($0) }) {
            let after = rest[rest.index(after: box)...]
            let option = after.prefix { !boxes.contains($0) && !ticks.contains($0) }
            if ticks.contains(rest[box]) { ticked.append(String(DecisionReaderLines.trimmed(option))) }
            rest = after
        }
        // No tick, or more than one, says nothing.
        guard ticked.count == 1, let one = ticked.first, !one.isEmpty else { return words }
        return one
    }

    private static let ticks: Set<Character> = ["☒", "☑", "✓", "✔", "✗", "✘", "■", "🗹"]
    private static let boxes: Set<Character> = ["☐", "□", "☒", "☑"]
}
