package import Coproduction

/// What `heard demo` fills an empty site with: one real decision, and beside it what is made up and says so.
package struct KentDemonstration: Sendable {
    /// The copied text of the council's page: where the file is.
    package let decisionFile: String
    /// Where that text comes from, as the reader of the page may know it.
    package let source: String
    /// Where the made-up decision is said to come from.
    package let madeUpSource: String
    /// The made-up decision as it was printed, the oldest first.
    package let madeUpDecisions: [MadeUpDecision]
    /// Decisions in easy words, by the slug of the decision.
    package let summaries: [ID<DecisionRecord>: Decision.EasySummary]
    /// Made-up responses, in lots of equal ones.
    package let responses: [MadeUpResponse]
    /// Made-up themes.
    package let themes: [MadeUpTheme]
    /// Made-up links, proposed and not confirmed.
    package let influences: [MadeUpInfluence]
    /// Made-up promises.
    package let changes: [MadeUpChange]
}

/// A made-up decision as it was printed on a day.
package struct MadeUpDecision: Hashable, Sendable {
    /// Where the file with its text is.
    package let file: String
    /// How many days before today it was read.
    package let daysAgo: Int

    /// The text with every `{60 days ago}` as that day, counted from today.
    package static func text(_ printed: String, today: Day) -> String {
        printed.replacing(/\{(\d{1,4}) days ago\}/) { found in
            let day = today.adding(days: -(Int(found.output.1) ?? 0))
            return [day.day, day.month].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "/")
                + "/" + String(day.year)
        }
    }
}

/// A lot of equal made-up responses.
package struct MadeUpResponse: Hashable, Sendable {
    /// How many there are.
    package let count: Int
    /// The survey they answer.
    package let survey: ID<Survey>
    /// How they came.
    package let channel: Channel
    /// How many days before today the last of them came; each of the others came one day before the next.
    package let daysAgo: Int
    /// What they answered, by question number; every question that is asked has an answer.
    package let answers: [Int: Answer]
    /// Who helped.
    package let helped: Helped
}

/// A made-up theme.
package struct MadeUpTheme: Hashable, Sendable {
    /// Its name inside the demonstration.
    package let key: String
    /// What it is about.
    package let title: String
    /// What people said, summed up.
    package let summary: String
    /// The answers that belong to it.
    package let gatherings: [Gathering]
}

/// A made-up link from a theme to a decision.
package struct MadeUpInfluence: Hashable, Sendable {
    /// The theme's name inside the demonstration.
    package let theme: String
    /// The decision.
    package let decision: ID<DecisionRecord>
    /// Kind, strength, reason and evidence.
    package let claim: Influence.Claim
}

/// A made-up promise, dated by days from today, so that the demonstration never grows old.
package struct MadeUpChange: Hashable, Sendable {
    /// The theme's name inside the demonstration.
    package let theme: String
    /// The decision it follows from.
    package let decision: ID<DecisionRecord>?
    /// How many days from today it is promised for; negative when that day has passed.
    package let dueInDays: Int
    /// How far it came, and how many days ago, oldest first; never empty.
    package let steps: [Step]
    /// What people who said it answered to "Has it happened?".
    package let people: Checked
    /// What other visitors answered.
    package let visitors: Checked
    /// The words, still without the day.
    let words: Wording

    /// How far a promise came.
    package struct Step: Hashable, Sendable {
        /// What it became.
        package let progress: Change.Progress
        /// How many days ago.
        package let daysAgo: Int
    }

    struct Wording: Hashable, Sendable {
        let title: String
        let youSaid: String
        let weDo: String
        let owner: String
    }

    /// The promise with its day, counted from today.
    package func promise(today: Day) -> Change.Promise {
        Change.Promise(
            title: words.title, youSaid: words.youSaid, weDo: words.weDo, owner: words.owner,
            due: today.adding(days: dueInDays))
    }
}
