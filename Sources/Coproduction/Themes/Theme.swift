/// Feedback gathered because it is about the same thing.
package struct Theme: Hashable, Sendable {
    /// Which theme.
    package let id: ID<Theme>
    /// What it is about, in easy words; shown to everybody.
    package let title: String
    /// What people said about it, summed up in easy words by staff; shown to everybody.
    package let summary: String
    /// True when it was made up for the demonstration.
    package let madeUp: Bool
    /// When it was begun.
    package let begun: Moment

    /// Puts a theme together.
    package init(id: ID<Theme>, title: String, summary: String, madeUp: Bool, begun: Moment) {
        self.id = id
        self.title = title
        self.summary = summary
        self.madeUp = madeUp
        self.begun = begun
    }
}

/// Which answers belong to a theme by themselves, now and later: everybody who chose one answer of one question.
package struct Gathering: Hashable, Sendable {
    /// The survey.
    package let survey: ID<Survey>
    /// The question.
    package let question: Question.Key
    /// The answer.
    package let choice: Choice.Key

    /// Puts a gathering together.
    package init(survey: ID<Survey>, question: Question.Key, choice: Choice.Key) {
        self.survey = survey
        self.question = question
        self.choice = choice
    }
}

/// The three honest numbers behind a theme (DESIGN.md section 5, rule 3).
///
/// They are never added up.
package struct Told: Hashable, Sendable {
    /// People who told us themselves.
    package let people: PeopleCount
    /// Groups that told us together.
    package let groups: Int
    /// People in those groups.
    package let peopleInGroups: PeopleCount

    /// Puts the three numbers side by side.
    package init(people: PeopleCount, groups: Int, peopleInGroups: PeopleCount) {
        self.people = people
        self.groups = groups
        self.peopleInGroups = peopleInGroups
    }
}
