import Coproduction
import Foundation
import Storage

/// The decisions that the data folder holds, to say what an import would do; none where there is no data yet.
struct KnownDecisions {
    private let folder: DataFolder
    private let isThere: Bool

    /// Throws when there are data that cannot be read.
    init(in settings: Settings) throws {
        folder = DataFolder(path: settings.data)
        isThere = FileManager.default.fileExists(atPath: folder.database)
        if isThere { try Opening.reading(folder) { _ in } }
    }

    /// What would become of the records of one source when they are imported, in their order.
    func outcomes(of records: [DecisionRecord], from source: String) throws -> [BroughtIn] {
        guard isThere else { return records.map { _ in BroughtIn("Read only") } }
        return try Opening.reading(folder) { store in
            try records.map { record in
                let fresh: ID<DecisionRecord> = Outside.real.newID()
                switch try store.wouldImport(record, source: source, fresh: fresh) {
                case .new: return BroughtIn("New, read only")
                case .unchanged: return BroughtIn("Nothing changed")
                case .changed(_, let difference):
                    return BroughtIn("Changed, read only", differences: difference.sentences)
                }
            }
        }
    }
}
