import Coproduction
import Synchronization

/// Every published version of every survey, held in memory since each page of taking part needs it.
final class OpenSurveys: Sendable {
    private let all: Mutex<[Survey]>

    init(_ surveys: [Survey]) { all = Mutex(surveys) }

    /// Takes what is published now in place of what was.
    func replace(with surveys: [Survey]) { all.withLock { $0 = surveys } }

    /// The newest version of every survey, by slug.
    var newest: [Survey] {
        let groups = Dictionary(grouping: all.withLock { $0 }, by: \.slug)
        return groups.values.compactMap { $0.max { $0.version < $1.version } }
            .sorted { $0.slug.rawValue < $1.slug.rawValue }
    }

    /// The newest version of one survey; nil when there is none.
    func newest(_ slug: ID<Survey>) -> Survey? {
        all.withLock { $0.filter { $0.slug == slug } }.max { $0.version < $1.version }
    }

    /// One version of one survey, for a draft that was begun with it.
    func version(_ version: Int, of slug: ID<Survey>) -> Survey? {
        all.withLock { $0.first { $0.slug == slug && $0.version == version } }
    }
}
