import Coproduction
import EasyRead

extension Survey {
    /// About how many minutes the survey takes: half a minute to choose an answer, two minutes to write one,
    /// and at least 2 in all.
    var minutes: Int {
        let halves = questions.reduce(0) { $0 + ($1.kind.isWritten ? 4 : 1) }
        return max(2, (halves + 1) / 2)
    }

    /// The sentence "It takes about 5 minutes", with the number.
    func minutesInWords(_ words: Words) -> String { words("surveys.minutes", ["minutes": "\(minutes)"]) }
}
