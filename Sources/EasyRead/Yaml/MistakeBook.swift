/// Where mistakes are written down while files are read, so that all of them are told at once.
final class MistakeBook {
    private(set) var all: [Mistake] = []

    func note(_ file: String, line: Int?, _ what: String, _ doThis: String) {
        all.append(Mistake(file: file, line: line, what: what, doThis: doThis))
    }

    func note(_ mistakes: Mistakes) { all += mistakes.all }

    /// Hands out what was read when nothing was wrong, and all mistakes otherwise.
    func unlessMistaken<Value>(_ value: Value?, file: String) throws(Mistakes) -> Value {
        guard all.isEmpty else { throw Mistakes(all: all) }
        guard let value else {
            // Whoever gives nil has noted why; this line is for a reader that forgot to.
            throw Mistakes(all: [
                Mistake(file: file, line: nil, what: "This file cannot be used.", doThis: "Write it anew.")
            ])
        }
        return value
    }
}
