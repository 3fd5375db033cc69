import Coproduction
import Foundation
import Storage

/// What became of one decision that was brought in.
struct BroughtIn: Codable {
    /// In a few words: `New, at /decisions/21-00033`.
    let sentence: String
    /// What differs from the copy before, a line each.
    let differences: [String]

    init(_ sentence: String, differences: [String] = []) {
        self.sentence = sentence
        self.differences = differences
    }

    init(_ imported: Imported) {
        switch imported {
        case .new(let slug): self.init("New, at /decisions/\(slug.rawValue)")
        case .unchanged(let slug): self.init("Nothing changed, at /decisions/\(slug.rawValue)")
        case .changed(let slug, let difference):
            self.init(
                "Changed, the earlier copy is kept, at /decisions/\(slug.rawValue)",
                differences: difference.sentences)
        }
    }
}
