import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Storage

extension Site {
    /// The addresses where the team reads what people wrote and makes copies that everybody may see.
    func addReading(to routes: SignedInRoutes, _ team: Team) {
        routes.get("/team/inbox", .readWords) { try await team.inbox($0) }
        routes.get("/team/inbox/policy", .openDesk) { $0.visit.page(ReadingPolicyPage(in: $0.frame)) }
        routes.get("/team/inbox/log.csv", .readWords) { try await team.readingLog($0) }
        routes.get("/team/inbox/:id", .readWords) { try await team.piece($0) }
        routes.post("/team/inbox/:id", .readWords) { try await team.decide($0, $1) }
        routes.post("/team/inbox/:id/approve", .publishWords) { try await team.approveCopy($0, $1) }
        routes.post("/team/inbox/:id/back", .publishWords) { try await team.sendCopyBack($0, $1) }
        routes.post("/team/inbox/:id/withdraw", .publishWords) { try await team.withdrawCopy($0, $1) }
    }
}

extension Team {
    /// GET /team/inbox: what people wrote, the most urgent first.
    func inbox(_ signed: Signed) async throws -> Response {
        let query = signed.visit.request.uri.queryParameters
        let part = query["part"].flatMap { InboxFilter.Part(rawValue: String($0)) } ?? .waits
        let survey = query["survey"].flatMap { ID<Survey>(rawValue: String($0)) }
        let place = query["after"].flatMap { InboxPlace(String($0)) }
        let found = try await site.store.inbox(InboxFilter(part: part, survey: survey), after: place)
        let holds = try await site.store.holds(found.pieces.map(\.feedback.id))
        let view = ReadingView(
            part: part.rawValue, survey: survey, isLater: place != nil, next: found.next?.text)
        return signed.visit.page(
            ReadingInboxPage(
                pieces: found.pieces.map {
                    seen($0.feedback, mayShow: $0.mayShow, state: $0.state, hold: holds[$0.feedback.id])
                },
                view: view,
                waits: try await readingWaits(), surveys: site.surveys.newest, today: site.today,
                in: signed.frame))
    }

    /// How much waits, for the team's first page; nil for somebody who may not read it.
    func readingWaits(for signed: Signed) async throws -> ReadingWaits? {
        signed.person.may(.readWords) ? try await readingWaits() : nil
    }

    private func readingWaits() async throws -> ReadingWaits {
        let counts = try await site.store.inboxCounts(on: site.today)
        return ReadingWaits(
            unread: counts.unread, lateUnread: counts.lateUnread, oldest: counts.oldestUnread,
            undecided: counts.undecided, lateUndecided: counts.lateUndecided)
    }

    /// A piece with its question and its survey in words.
    func seen(
        _ feedback: Feedback, mayShow: Bool?, state: ReadingState.Kind, hold: FeedbackHold? = nil
    ) -> WordsSeen {
        let survey = site.surveys.newest(feedback.survey)
        return WordsSeen(
            feedback: feedback, survey: survey?.title,
            question: survey?.questions.first { $0.key == feedback.question }?.text, mayShow: mayShow,
            state: state, hold: hold)
    }

    /// GET /team/inbox/log.csv: dates, kinds, reasons and identities of what was decided, no words.
    func readingLog(_ signed: Signed) async throws -> Response {
        var text = CSVText.line(["number", "at", "what", "piece", "reason-or-copy", "who"])
        var last = 0
        while true {
            let lines = try await site.store.readingLog(after: last)
            for line in lines {
                text += CSVText.line(
                    [String(line.number), line.at.iso8601, line.kind, line.piece, line.reason, line.actor])
            }
            guard let end = lines.last?.number, end > last else { break }
            last = end
        }
        var response = signed.visit.answer(ByteBuffer(string: text), status: .ok)
        response.headers[.contentType] = "text/csv; charset=utf-8"
        response.headers[.contentDisposition] = "attachment; filename=\"decisions-about-words.csv\""
        return response
    }
}
