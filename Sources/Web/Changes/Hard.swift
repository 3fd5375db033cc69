import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The address where people say that a page of ours is hard.
    func addHard(to router: Router<VisitorContext>) {
        let hard = Hard(site: self)
        router.get("/hard") { try await hard.form(Visit($0, $1, self)) }
        // Even when the tablet was left alone what somebody typed is kept; nothing of anybody is shown after it.
        router.post("/hard") { request, context in
            let form = try await request.form()
            return try await hard.tell(Visit(request, context, self), form)
        }
    }
}

/// The desk for "Tell us this page is hard".
struct Hard: Sendable {
    let site: Site

    /// GET /hard: the form, or what happens now when a report was just sent.
    func form(_ visit: Visit) async throws -> Response {
        let query = visit.request.uri.queryParameters
        if let told = query["told"].flatMap({ ID<Change>(rawValue: String($0)) }) {
            guard let change = try await site.store.change(told), change.page != nil else {
                throw HTTPError(.notFound)
            }
            let danger = query["help"] != nil
            return visit.page(
                HardToldPage(
                    visit.frame(), change: change, danger: danger, phones: danger ? site.helpLines : []))
        }
        let place = try await OwnPlaces(site: site).place(query["page"].map { String($0) } ?? "")
        let once: ID<HardForm> = site.outside.newID()
        return try await page(visit, place, HardForm(once: once.rawValue))
    }

    private func page(
        _ visit: Visit, _ place: OwnPlaces.Place, _ form: HardForm, _ problem: HardForm.Problem? = nil
    ) async throws -> Response {
        let promised = try await site.store.hardPages().first { $0.change.page?.address == place.address }
        let subject = HardSubject(
            address: place.address, title: place.title,
            promisedBy: place.address.isEmpty ? nil : promised?.change.promise.due)
        return visit.page(
            HardFormPage(visit.frame(), subject: subject, form: form, problem: problem),
            status: problem == nil ? .ok : .unprocessableContent)
    }

    /// POST /hard: a report, which begins or joins a promise with an owner and a clock of 20 working days.
    func tell(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let place: OwnPlaces.Place
        let filled: HardForm
        do {
            let fresh: ID<HardForm> = site.outside.newID()
            let sent = try form.one("once").flatMap { ID<HardForm>(rawValue: $0) } ?? fresh
            filled = HardForm(
                things: form.all("what").prefix(20).map { String($0.prefix(40)) },
                words: try form.one("words") ?? "", once: sent.rawValue)
            place = try await OwnPlaces(site: site).place(try form.one("page") ?? "")
        } catch is FormBody.Problem {
            throw HTTPError(.badRequest)
        }
        do {
            let report = try filled.read(urgent: site.content.lists.isDanger, on: site.today)
            let change = try await site.store.tellHard(
                report, once: filled.once, promise: try await promise(place))
            let told = "/hard?told=" + change.id.rawValue
            return visit.see(report.urgent ? told + "&help=now" : told)
        } catch let problem as HardForm.Problem {
            return try await page(visit, place, filled, problem)
        }
    }

    /// What begins with the first report about a page: fixed words of ours, so that nothing a person wrote is public.
    private func promise(_ place: OwnPlaces.Place) async throws -> HardPromise {
        let words = site.content.words
        let once = words("hard.promise.title", ["title": place.title])
        let day = site.today.shortInWords
        let isTaken = try await site.store.changes().contains { $0.promise.title == once }
        let title = isTaken ? words("hard.promise.again", ["title": place.title, "day": day]) : once
        return HardPromise(
            address: place.address,
            theme: (title: words("hard.theme.title"), summary: words("hard.theme.summary")),
            promise: Change.Promise(
                title: title,
                youSaid: words("hard.promise.said"), weDo: words("hard.promise.do"),
                owner: words("hard.team-name"),
                due: site.today.adding(workingDays: NotYetTask.workingDays)))
    }
}
