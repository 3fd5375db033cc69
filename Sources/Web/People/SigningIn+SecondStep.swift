import Coproduction
import HTTPTypes
import Hummingbird
import Pages
import Storage

/// The second step: a code from a phone, or a recovery code.
extension SigningIn {
    /// Leads from the first step to the second; a form that is kept cannot travel through an address.
    func askSecond(_ visit: Visit, _ coming: Coming, setting cookies: [HTTPField]) -> Response {
        guard let kept = coming.kept else {
            let place = coming.back.map { "/sign-in/second?back=" + $0.inQuery } ?? "/sign-in/second"
            return visit.see(place, setting: cookies)
        }
        var response = visit.page(
            SecondStepPage(visit.frame(), back: kept.place.text, kept: kept.fields))
        for cookie in cookies { response.headers.append(cookie) }
        return response
    }

    /// GET /sign-in/second.
    func second(_ visit: Visit) async throws -> Response {
        guard let token = session(visit), try await site.store.waiting(session: token) != nil else {
            return visit.see("/sign-in")
        }
        let back = visit.request.uri.queryParameters["back"].flatMap { LocalPlace(String($0)) }
        return visit.page(SecondStepPage(visit.frame(), back: back?.text))
    }

    /// POST /sign-in/second: with the right code the person is in.
    func second(_ visit: Visit, _ form: FormBody) async throws -> Response {
        let coming = Coming(form)
        guard let token = session(visit), let person = try await site.store.waiting(session: token) else {
            guard let kept = coming.kept else { return visit.see("/sign-in") }
            return ended(visit, kept)
        }
        let typed: String
        do { typed = try form.one("code") ?? "" } catch { throw HTTPError(.badRequest) }
        let device = try await knownDevice(visit, name: person.name)
        let key = Tries.Key(account: "second step " + person.id.rawValue, device: device)
        func wrong(_ mistake: SecondStepPage.Mistake) -> Response {
            visit.page(
                SecondStepPage(
                    visit.frame(), back: coming.back?.text, kept: coming.kept?.fields ?? [],
                    mistake: mistake),
                status: .unprocessableContent)
        }
        if device == nil,
            case .wait(let seconds) = site.addressTries.ask(visit.network, now: site.outside.now())
        {
            return busy(wrong(.busy(seconds: Int(seconds))), seconds: seconds)
        }
        if case .wait(let seconds, _) = site.tries.ask(key, now: site.outside.now()) {
            return wrong(.wait(minutes: Int((seconds + 59) / 60)))
        }
        guard try await site.store.takeSecondStep(String(typed.prefix(80)), of: person.id) else {
            return wrong(.wrong)
        }
        site.tries.wasRight(key)
        if device == nil { site.addressTries.giveBack(visit.network) }
        return try await begin(person, visit, proof: .twoSteps, coming)
    }
}
