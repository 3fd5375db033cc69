import Coproduction

/// The tables that hold no counts of people, and those of the full export.
extension ExportStep {
    static let decisions = ExportStep(
        name: "decisions", about: "Each decision in the register, in easy words.",
        columns: [
            Export.Column("decision", "The name of the decision in addresses."),
            Export.Column("reference", "The reference that the council printed."),
            Export.Column("title", "The title that the council printed."),
            Export.Column("easy_title", "The name in easy words."),
            Export.Column("status", "The status that the council printed."),
            Export.Column("source", "Where it was read."),
        ],
        source: .sql(
            """
            SELECT slug, reference, json_extract(copy.record, '$.title'), (
                SELECT json_extract(summary, '$.title') FROM decision_summary WHERE decision = slug
                ORDER BY row DESC LIMIT 1), json_extract(copy.record, '$.status'), copy.source
            FROM decision JOIN decision_copy AS copy ON copy.row = (
                SELECT MAX(row) FROM decision_copy WHERE decision = slug) ORDER BY slug
            """))

    static let influences = ExportStep(
        name: "influences", about: "What difference a theme made to a decision.",
        columns: influenceColumns + [
            Export.Column("reason", "Why, in easy words."),
            Export.Column("evidence", "Where that can be seen."),
        ], source: .sql(influenceRows(", reason, evidence")))

    /// The links without what somebody wrote about them.
    static let influencesOnly = ExportStep(
        name: "influences", about: "What difference a theme made to a decision.", columns: influenceColumns,
        source: .sql(influenceRows("")))

    private static let influenceColumns = [
        Export.Column("influence", "The identity of the link."),
        Export.Column("theme", "The identity of the theme."),
        Export.Column("decision", "The name of the decision in addresses."),
        Export.Column("kind", "What difference it made."),
        Export.Column("strength", "big, some, small or none."),
        Export.Column("proposed", "The day on which somebody said so."),
        Export.Column("confirmed", "The day on which a second person said so too."),
        Export.Column("after_the_decision", "yes where the link was made after the decision."),
        Export.Column("made_up", "yes for what was made up to show how Heard works."),
    ]

    private static func influenceRows(_ more: String) -> String {
        """
        SELECT influence.id, theme.id, decision, kind, strength, date(proposed_at / 1000, 'unixepoch'),
            date(confirmed_at / 1000, 'unixepoch'), iif(after_the_decision, 'yes', 'no'),
            iif(influence.made_up, 'yes', 'no')\(more)
        FROM influence JOIN theme ON theme.row = influence.theme
        LEFT JOIN influence_confirmation ON influence_confirmation.influence = influence.row ORDER BY influence.row
        """
    }

    static let changes = ExportStep(
        name: "changes", about: "What the council promised, how far it is, and what people checked.",
        columns: [
            Export.Column("change", "The identity of the change."),
            Export.Column("theme", "The identity of the theme."),
            Export.Column("decision", "The name of the decision in addresses."),
            Export.Column("title", "The name of the change."), Export.Column("you_said", "What people said."),
            Export.Column("we_do", "What is promised."), Export.Column("owner", "The role that does it."),
            Export.Column("due", "The day it is promised for."),
            Export.Column("progress", "How far it is, as the council says."),
            Export.Column("checks", "How many people who said it have checked; from 5 on."),
            Export.Column("checked_yes", "How many of them say that it has happened; from 5 checks on."),
            Export.Column("made_up", "yes for what was made up to show how Heard works."),
        ],
        source: .sql(
            """
            SELECT promise.id, theme.id, decision, promise.title, you_said, we_do, owner,
                date(due * 86400, 'unixepoch'), IFNULL((
                    SELECT progress FROM step WHERE step.promise = promise.row ORDER BY row DESC LIMIT 1),
                    'not-started'), iif(checks >= 5, checks, NULL), iif(checks >= 5, yes, NULL),
                iif(promise.made_up, 'yes', 'no')
            FROM promise JOIN theme ON theme.row = promise.theme LEFT JOIN (
                SELECT promise AS checked, SUM(count) AS checks, SUM(count * (happened = 'yes')) AS yes
                FROM check_count WHERE voice = 'response' GROUP BY promise) ON checked = promise.row
            ORDER BY promise.row
            """))

    static let responses = ExportStep(
        name: "responses", about: "Each response that was sent; what the safety lead holds back is left out.",
        columns: [
            Export.Column("response", "A number of this export alone."),
            Export.Column("survey", "The name of the survey in addresses."),
            Export.Column("version", "The version of the survey."),
            Export.Column("channel", "How it came."), Export.Column("helped_how", "How somebody helped."),
            Export.Column("helped_who", "Who helped."), Export.Column("sent", "The day it was sent."),
            Export.Column("made_up", "yes for what was made up to show how Heard works."),
        ],
        source: .sql(
            """
            SELECT response.row, survey, survey_version.version, channel, helped_how, helped_who,
                date(sent_on * 86400, 'unixepoch'), iif(made_up, 'yes', 'no')
            FROM response_that_counts AS response JOIN survey_version ON survey_version.row = response.version
            ORDER BY response.row
            """))

    static let answers = ExportStep(
        name: "answers", about: "Each answer of each response.",
        columns: [
            Export.Column("response", "The number of the response in responses."),
            Export.Column("question", "The key of the question."),
            Export.Column("kind", "chose, wrote, do-not-know or missed."),
            Export.Column("choices", "The keys of what was chosen, with spaces between."),
            Export.Column("words", "What was written, as it was written."),
            Export.Column("may_show", "yes where the person said that their words may be shown."),
        ],
        source: .sql(
            """
            SELECT answer.response, question.key, kind, choices, words,
                CASE may_show WHEN 1 THEN 'yes' WHEN 0 THEN 'no' END
            FROM answer_that_counts AS answer JOIN question ON question.version = answer.version
                AND question.number = answer.question ORDER BY answer.response, answer.question
            """))

    static let themesOfAnswers = ExportStep(
        name: "themes-of-answers", about: "Which answers are in which theme.",
        columns: [
            Export.Column("response", "The number of the response in responses."),
            Export.Column("question", "The key of the question."),
            Export.Column("choice", "The key of what was chosen; nothing for written words."),
            Export.Column("theme", "The identity of the theme."),
            Export.Column("title", "What the theme is about."),
        ],
        source: .sql(
            """
            SELECT feedback.response, question.key, feedback.choice, theme.id, theme.title
            FROM theme_feedback JOIN theme ON theme.row = theme_feedback.theme
            JOIN feedback_that_counts AS feedback ON feedback.row = theme_feedback.feedback
            JOIN question ON question.version = feedback.version AND question.number = feedback.question
            ORDER BY feedback.response, feedback.row, theme.row
            """))
}
