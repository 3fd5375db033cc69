/// How many people there are behind something: a number that nobody can print.
///
/// It becomes words, a picture or a cell of a file only through `ShownCount`, which hides small numbers (DESIGN.md
/// section 5, rule 7). Groups, decisions, promises and checks are counted with `Int`: they are exempt by name.
package struct PeopleCount: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// Only the rule of small numbers and rules between counts may see it.
    let exact: Int

    /// What was counted; less than nobody is nobody.
    package init(_ counted: Int) { exact = max(0, counted) }

    /// A count that is written down, for examples and tests.
    package init(integerLiteral value: Int) { self.init(value) }

    /// Whether there are at least so many.
    package func isAtLeast(_ people: Int) -> Bool { exact >= people }

    /// People of both counts; nobody may be in both.
    package static func + (one: PeopleCount, other: PeopleCount) -> PeopleCount {
        let (sum, over) = one.exact.addingReportingOverflow(other.exact)
        return PeopleCount(over ? .max : sum)
    }

    /// Those who are left without some of them.
    package func without(_ some: PeopleCount) -> PeopleCount { PeopleCount(exact - some.exact) }

    /// Adds people.
    package static func += (one: inout PeopleCount, other: PeopleCount) { one = one + other }
}

// Swift writes what it finds inside a value where no description is given: a count gives none away, in logs neither.
extension PeopleCount: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Never the number.
    package var description: String { "a count of people" }
    /// Never the number.
    package var debugDescription: String { description }
    /// Nothing inside.
    package var customMirror: Mirror { Mirror(self, children: []) }
}
