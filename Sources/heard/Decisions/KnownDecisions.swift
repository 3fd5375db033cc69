import Coproduction
import Foundation
import Storage

/// The decisions that the data folder holds, to say what an import would do; none where there is no data yet.
struct KnownDecisions {
    private let decisions: [Decision]?

    init(in settings: Settings) throws {
        let folder = DataFolder(path: settings.data)
        let exists = FileManager.default.fileExists(atPath: folder.database)
        decisions = exists ? try Opening.reading(folder) { try $0.decisions() } : nil
    }

    /// What would become of a record when it is imported.
    func outcome(of record: DecisionRecord, from source: String) -> BroughtIn {
        guard let decisions else { return BroughtIn("Read only") }
        guard let known = decisions.first(where: { Self.isSame($0, record, source) }) else {
            return BroughtIn("New, read only")
        }
        let difference = DecisionDifference(from: known.record, to: record)
        return difference.isEmpty
            ? BroughtIn("Nothing changed")
            : BroughtIn("Changed, read only", differences: difference.sentences)
    }

    /// The same reference; without one, the same title at the same address or from the same source.
    private static func isSame(_ known: Decision, _ record: DecisionRecord, _ source: String) -> Bool {
        if let reference = record.reference {
            return known.record.reference == reference || known.slug == Decision.slug(of: reference)
        }
        guard known.record.reference == nil, known.record.title == record.title else { return false }
        return known.source == source || (record.address != nil && known.record.address == record.address)
    }
}
