/// Finds the lines that went and came between two texts: what is left when the longest common sequence is taken out.
///
/// Hirschberg's method (1975): time grows with the product of both lengths, memory with their sum. Above `most`
/// comparisons what lies between the common ends counts as gone and come, so that no text can hold anybody up.
struct LineComparison {
    /// The lines that went and came, in order.
    private(set) var lines: [DecisionDifference.Line] = []

    /// The most comparisons that are made, about a tenth of a second.
    static let most = 4_000_000

    private let old: [Int]
    private let new: [Int]
    private let words: [String]

    init(from old: [String], to new: [String]) {
        // Numbers for lines, since a line is compared many times.
        var numbers: [String: Int] = [:]
        var words: [String] = []
        func number(_ line: String) -> Int {
            if let known = numbers[line] { return known }
            numbers[line] = words.count
            words.append(line)
            return words.count - 1
        }
        self.old = old.map(number)
        self.new = new.map(number)
        self.words = words
        compare(self.old[...], self.new[...])
    }

    private mutating func compare(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) {
        let start = zip(old, new).prefix { $0 == $1 }.count
        var (old, new) = (old.dropFirst(start), new.dropFirst(start))
        let end = zip(old.reversed(), new.reversed()).prefix { $0 == $1 }.count
        (old, new) = (old.dropLast(end), new.dropLast(end))
        let isTooMuch = old.count.multipliedReportingOverflow(by: new.count)
        guard old.count > 1, new.count > 0, !isTooMuch.overflow, isTooMuch.partialValue <= Self.most else {
            return take(old, new)
        }
        let (first, second) = (old.prefix(old.count / 2), old.dropFirst(old.count / 2))
        let forward = Self.lengths(Array(first), Array(new))
        let backward = Self.lengths(second.reversed(), new.reversed())
        let sums = zip(forward, backward.reversed()).map { $0 + $1 }
        let best = sums.enumerated().max { $0.element < $1.element }?.offset ?? 0
        compare(first, new.prefix(best))
        compare(second, new.dropFirst(best))
    }

    /// At most one old line, or too many to compare: what is in both stays, the rest goes and comes.
    private mutating func take(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>) {
        if old.count == 1, let line = old.first, let place = new.firstIndex(of: line) {
            lines += new[..<place].map { .added(words[$0]) }
            lines += new[new.index(after: place)...].map { .added(words[$0]) }
        } else {
            lines += old.map { .removed(words[$0]) }
            lines += new.map { .added(words[$0]) }
        }
    }

    /// For each start of `new`, how many lines it has in common with `old`, in their order.
    private static func lengths(_ old: [Int], _ new: [Int]) -> [Int] {
        var row = [Int](repeating: 0, count: new.count + 1)
        for line in old {
            var diagonal = 0
            for (place, other) in new.enumerated() {
                let above = row[place + 1]
                row[place + 1] = line == other ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row
    }
}
