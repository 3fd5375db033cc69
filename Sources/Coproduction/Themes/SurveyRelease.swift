/// The numbers of a survey as they were on one day: rows that never change, whoever comes or goes afterwards.
package struct SurveyRelease: Hashable, Sendable {
    /// 1 for the first release of the survey, then 2, 3, ….
    package let number: Int
    /// The day it is about.
    package let day: Day
    /// The three honest numbers.
    package let told: ReleasedTold
    /// The answers of each question, in the order of the survey, then by way, month and help.
    package let tables: [ReleasedTable]

    /// Puts a release together.
    package init(number: Int, day: Day, told: ReleasedTold, tables: [ReleasedTable]) {
        self.number = number
        self.day = day
        self.told = told
        self.tables = tables
    }

    /// The table of a question; nil when it had none.
    package func table(of question: Question.Key) -> ReleasedTable? {
        tables.first { $0.about == .question && $0.name == question.rawValue }
    }

    /// From so many responses on somebody can release numbers before a survey closes.
    package static let firstByHand = 30
    /// So many more people must have spoken before the next release.
    package static let step = 8
}

/// The three honest numbers of a release, as they may be shown; never added up.
package struct ReleasedTold: Hashable, Sendable {
    /// People who told us themselves.
    package let people: ShownCount
    /// Groups that told us together: exempt by name.
    package let groups: Int
    /// People in those groups.
    package let peopleInGroups: ShownCount

    /// Puts the three numbers side by side.
    package init(people: ShownCount, groups: Int, peopleInGroups: ShownCount) {
        self.people = people
        self.groups = groups
        self.peopleInGroups = peopleInGroups
    }
}

/// How people answered one question, or how they came, as a release shows it.
package struct ReleasedTable: Hashable, Sendable {
    /// What the parts are parts of.
    package let about: About
    /// The key of the question; the name of the subject elsewhere.
    package let name: String
    /// The parts in their order; empty where nothing may be broken down.
    package let parts: [Part]

    /// Puts a table together.
    package init(about: About, name: String, parts: [Part]) {
        self.about = about
        self.name = name
        self.parts = parts
    }

    /// What a table is about; pages show questions, the analysis export all of them.
    package enum About: String, Hashable, Sendable, CaseIterable { case question, channel, month, helped }

    /// One part with its number.
    package struct Part: Hashable, Sendable {
        /// The key of the choice, or what else it is: `do-not-know`, `no-answer`, `wrote`.
        package let key: String
        /// How many people.
        package let shown: ShownCount

        /// Puts a part together.
        package init(key: String, shown: ShownCount) {
            self.key = key
            self.shown = shown
        }
    }

    /// The key of everybody of a whole who is in no other part.
    package static let rest = "no-answer"
    /// The key of everybody who wrote an answer.
    package static let wrote = "wrote"
}

extension ReleasedTold {
    /// The three numbers through the rule of small numbers.
    package init(_ told: Told) {
        self.init(
            people: ShownCount(told.people), groups: told.groups,
            peopleInGroups: ShownCount(told.peopleInGroups))
    }
}

/// Counts that wait to be released.
package struct CountedTable: Hashable, Sendable {
    /// What the parts are parts of.
    package let about: ReleasedTable.About
    /// The key of the question; the name of the subject elsewhere.
    package let name: String
    /// The parts with their counts.
    package let parts: [Part]
    /// True when nobody is in two parts; false where people chose some of several.
    package let isOneOf: Bool

    /// Puts counts together.
    package init(about: ReleasedTable.About, name: String, parts: [Part], isOneOf: Bool) {
        self.about = about
        self.name = name
        self.parts = parts
        self.isOneOf = isOneOf
    }

    /// One part with its count.
    package struct Part: Hashable, Sendable {
        /// What it is.
        package let key: String
        /// How many people.
        package let count: PeopleCount

        /// Puts a part together.
        package init(key: String, count: PeopleCount) {
            self.key = key
            self.count = count
        }
    }
}
