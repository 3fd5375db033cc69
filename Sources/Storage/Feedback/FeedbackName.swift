import Coproduction

/// The identity of a piece of feedback: its row, and a random mark so that nobody finds another by counting.
///
/// The row alone finds it, so the largest table needs no second index of random names.
struct FeedbackName {
    let row: Int64
    let mark: Int64

    init(row: Int64, mark: Int64) {
        self.row = row
        self.mark = mark
    }

    /// Reads an identity; nil when it is none of ours.
    init?(_ id: ID<Feedback>) {
        let parts = id.rawValue.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let row = Int64(parts[0]), let mark = Int64(parts[1], radix: 36) else {
            return nil
        }
        self.init(row: row, mark: mark)
    }

    /// The identity as it stands in addresses: `4711-1z141z3`.
    func id() throws -> ID<Feedback> {
        guard let id = ID<Feedback>(rawValue: "\(row)-" + String(mark, radix: 36)) else {
            throw StoreProblem.damaged("the identity of a piece of feedback")
        }
        return id
    }

    /// A random mark of 40 bits.
    static func freshMark(_ outside: Outside) -> Int64 {
        outside.randomBytes(5).reduce(0) { $0 << 8 | Int64($1) }
    }
}
