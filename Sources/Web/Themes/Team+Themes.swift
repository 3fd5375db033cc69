import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Team {
    /// How many pieces of feedback one page of the inbox shows.
    private static let piecesOnAPage = 25
    /// How many pages of the inbox can be turned; more is found by choosing a question.
    private static let mostPages = 20

    /// GET /team/feedback: what came in, urgent first.
    func feedback(_ signed: Signed) async throws -> Response {
        let query = signed.visit.request.uri.queryParameters
        let page = query["page"].flatMap { Int($0) } ?? 1
        return try await inbox(signed, question: query["question"].map { String($0) }, page: page)
    }

    private func inbox(
        _ signed: Signed, question: String?, page: Int, form: GatherForm = .init(),
        problems: [GatherForm.Problem] = [], hard: [SummaryFinding] = []
    ) async throws -> Response {
        let filter = Self.filter(question)
        let page = min(max(1, page), Self.mostPages)
        var wanted = FeedbackFilter()
        (wanted.survey, wanted.question) = (filter?.survey, filter?.question)
        let found = try await site.store.feedback(wanted, limit: page * Self.piecesOnAPage)
        let themes = try await site.store.themes().map(\.theme)
        let titles = Dictionary(themes.map { ($0.id, $0.title) }) { first, _ in first }
        let shown = found.pieces.dropFirst((page - 1) * Self.piecesOnAPage)
        let holds = try await site.store.holds(shown.map(\.feedback.id))
        let pieces = shown.map { piece in
            FeedbackSeen(
                feedback: piece.feedback, question: asked(piece.feedback),
                themes: piece.themes.compactMap { titles[$0] }, hold: holds[piece.feedback.id])
        }
        let all = try await site.store.feedbackCount(wanted)
        let pages = min(max(1, (all + Self.piecesOnAPage - 1) / Self.piecesOnAPage), Self.mostPages)
        return signed.visit.page(
            FeedbackPage(
                pieces: pieces,
                view: FeedbackView(question: filter == nil ? nil : question, page: page, pages: pages),
                surveys: site.surveys.newest, themes: themes,
                readers: try await site.store.people().map(\.name), form: form, problems: problems,
                found: hard, in: signed.frame),
            status: problems.isEmpty && hard.isEmpty ? .ok : .unprocessableContent)
    }

    private func asked(_ feedback: Feedback) -> Question? {
        site.surveys.newest(feedback.survey)?.questions.first { $0.key == feedback.question }
    }

    /// Reads `survey.question`; nil for everything.
    private static func filter(_ text: String?) -> (survey: ID<Survey>, question: Question.Key)? {
        let parts = (text ?? "").split(separator: ".").map(String.init)
        guard parts.count == 2, let survey = ID<Survey>(rawValue: parts[0]),
            let question = Question.Key(rawValue: parts[1])
        else { return nil }
        return (survey, question)
    }

    /// POST /team/feedback: gathers what was ticked into a theme.
    func gather(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = GatherForm(
            feedback: form.all("feedback"), theme: try one(form, "theme"), title: try one(form, "title"),
            summary: try one(form, "summary"))
        do {
            let read = try filled.read(themes: try await site.store.themes().map(\.theme))
            if case .new(let title, let summary) = read.into {
                let hard = hardWords(in: [title, summary])
                guard hard.isEmpty else { return try await inboxAgain(signed, form, filled, hard: hard) }
            }
            switch read.into {
            case .existing(let theme):
                try await site.store.gather(into: theme, feedback: read.feedback, by: signed.actor)
                return signed.visit.see("/team/themes/" + theme.rawValue)
            case .new(let title, let summary):
                let theme = try await site.store.addTheme(
                    title: title, summary: summary, gatherings: [], feedback: read.feedback, madeUp: false,
                    by: signed.actor)
                return signed.visit.see("/team/themes/" + theme.id.rawValue)
            }
        } catch let problems as FormProblems<GatherForm.Problem> {
            return try await inboxAgain(signed, form, filled, problems.all)
        }
    }

    /// The part of the inbox that the form was sent from, with everything that was ticked and typed.
    private func inboxAgain(
        _ signed: Signed, _ form: FormBody, _ filled: GatherForm, _ problems: [GatherForm.Problem] = [],
        hard: [SummaryFinding] = []
    ) async throws -> Response {
        try await inbox(
            signed, question: try one(form, "question"), page: Int(try one(form, "page")) ?? 1, form: filled,
            problems: problems, hard: hard)
    }

    /// GET /team/themes/new.
    func newTheme(_ signed: Signed) async throws -> Response {
        signed.visit.page(
            ThemeFormPage(
                form: ThemeForm(once: newIdentity), surveys: site.surveys.newest, in: signed.frame))
    }

    /// POST /team/themes.
    func addTheme(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = ThemeForm(
            title: try one(form, "title"), summary: try one(form, "summary"),
            gatherings: form.all("gathering"), once: try one(form, "once"))
        do {
            let read = try filled.read(surveys: site.surveys.newest)
            let hard = hardWords(in: [read.title, read.summary])
            guard hard.isEmpty else { return themeFormAgain(signed, filled, hard: hard) }
            let theme = try await site.store.addTheme(
                title: read.title, summary: read.summary, gatherings: read.gatherings,
                once: ID(rawValue: filled.once), by: signed.actor)
            return signed.visit.see("/team/themes/" + theme.id.rawValue)
        } catch let problems as FormProblems<ThemeForm.Problem> {
            return themeFormAgain(signed, filled, problems.all)
        }
    }

    private func themeFormAgain(
        _ signed: Signed, _ filled: ThemeForm, _ problems: [ThemeForm.Problem] = [],
        hard: [SummaryFinding] = []
    ) -> Response {
        signed.visit.page(
            ThemeFormPage(
                form: filled, problems: problems, found: hard, surveys: site.surveys.newest,
                in: signed.frame),
            status: .unprocessableContent)
    }

    /// GET /team/themes/{id}.
    func theme(_ signed: Signed) async throws -> Response {
        let theme: ID<Theme> = try id(signed)
        let thread = Thread(store: site.store)
        guard let following = try await thread.following(theme) else { throw HTTPError(.notFound) }
        return signed.visit.page(
            ThemePage(
                theme: following.theme, gatherings: try await site.store.gatherings(of: theme),
                influences: following.influences, changes: following.changes, surveys: site.surveys.newest,
                viewer: signed.person.id, may: signed.person.permissions, today: site.today,
                in: signed.frame))
    }
}
