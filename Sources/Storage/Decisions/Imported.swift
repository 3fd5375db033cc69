package import Coproduction

/// What became of a decision that was read again.
package enum Imported: Hashable, Sendable {
    /// It was not known.
    case new(ID<DecisionRecord>)
    /// It is known and says the same.
    case unchanged(ID<DecisionRecord>)
    /// It is known and says something else; the old copy is kept.
    case changed(ID<DecisionRecord>, DecisionDifference)

    /// The decision's name in addresses.
    package var slug: ID<DecisionRecord> {
        switch self {
        case .new(let slug), .unchanged(let slug), .changed(let slug, _): slug
        }
    }
}
