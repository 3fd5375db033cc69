import Coproduction

/// One table of an export, and where its rows come from.
struct ExportStep {
    let name: String
    let about: String
    let columns: [Export.Column]
    let source: Source

    /// Counts of people are read as they were released; everything else is said in SQL.
    enum Source {
        case releases, themes
        case results(Set<ReleasedTable.About>)
        case sql(String)
    }

    /// The tables of a kind, in their order.
    static func all(_ kind: Export.Kind) -> [ExportStep] {
        switch kind {
        case .public: [releases, results, themes, quotes, decisions, influences, changes]
        case .analysis: [releases, allResults, themes, influencesOnly]
        case .full: [responses, answers, themesOfAnswers]
        }
    }

    private static let shown = [
        Export.Column("people", "How many people: few, about or hidden; see README.txt."),
        Export.Column("people_number", "The number to the nearest 5, where one is shown."),
    ]
    private static let madeUp = Export.Column("made_up", "yes for what was made up to show how Heard works.")

    private static let releases = ExportStep(
        name: "releases", about: "Each dated release of results, with the three honest numbers.",
        columns: [
            Export.Column("survey", "The name of the survey in addresses."),
            Export.Column("title", "The title of the survey."),
            Export.Column("release", "1 for the first release of the survey."),
            Export.Column("day", "The day it is about."),
        ] + shown + [
            Export.Column("groups", "How many groups told us together."),
            Export.Column("people_in_groups", "How many people were in them: few, about or hidden."),
            Export.Column("people_in_groups_number", "The number to the nearest 5, where one is shown."),
        ], source: .releases)

    private static let resultColumns =
        [
            Export.Column("survey", "The name of the survey in addresses."),
            Export.Column("release", "The number of the release."),
            Export.Column("about", "What is counted: question, channel, month or helped."),
            Export.Column("name", "The key of the question."),
            Export.Column("question", "The question as it is asked today."),
            Export.Column("part", "The key of the answer."),
            Export.Column("answer", "The answer as it is offered today."),
        ] + shown + [
            Export.Column(
                "out_of_100", "Out of 100 people who answered, from the shown numbers, to the nearest 5.")
        ]

    private static let results = ExportStep(
        name: "results", about: "How people answered each question, in each release.",
        columns: resultColumns, source: .results([.question]))

    private static let allResults = ExportStep(
        name: "results",
        about: "How people answered each question and how, when and with whose help they did.",
        columns: resultColumns, source: .results(Set(ReleasedTable.About.allCases)))

    private static let themes = ExportStep(
        name: "themes", about: "What people said, gathered by what it is about.",
        columns: [
            Export.Column("theme", "The identity of the theme."),
            Export.Column("title", "What it is about."),
            Export.Column("summary", "What people said, summed up by the team."),
        ] + shown + [Export.Column("groups", "How many groups told us together."), madeUp], source: .themes)

    private static let quotes = ExportStep(
        name: "quotes", about: "People's own words as they were approved for everybody.",
        columns: [
            Export.Column("theme", "The identity of the theme."),
            Export.Column("words", "The approved copy of the words."),
        ],
        source: .sql(
            """
            SELECT theme.id, public_copy.words FROM theme
            JOIN theme_feedback ON theme_feedback.theme = theme.row
            JOIN feedback_that_counts AS feedback ON feedback.row = theme_feedback.feedback
            JOIN reading_step AS step ON step.feedback = feedback.row AND step.kind = 'approved'
                AND step.row = (SELECT MAX(row) FROM reading_step WHERE feedback = theme_feedback.feedback)
            JOIN public_copy ON public_copy.step = step.copy
            WHERE feedback.choice IS NULL ORDER BY theme.row, public_copy.id
            """))
}
