import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Team {
    /// A form that may be long, read only when somebody is signed in.
    func postedLong(
        _ handler: @escaping @Sendable (Signed, FormBody) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            guard let person = try await SigningIn(site: site).person(visit) else {
                // What of a long body nobody read would be taken for the next request.
                var response = visit.see("/sign-in")
                response.headers[.connection] = "close"
                return response
            }
            let form = try await request.form(upTo: Gate.largestCopy)
            return try await handler(Signed(visit: visit, person: person), form)
        }
    }

    /// GET /team/decisions/{slug}/step.
    func decisionStep(_ signed: Signed) async throws -> Response {
        try await stepPage(signed, try await stepped(signed), DecisionStepForm())
    }

    private func stepped(_ signed: Signed) async throws -> Decision {
        guard let decision = try await site.store.decision(try id(signed, "slug")) else {
            throw HTTPError(.notFound)
        }
        return decision
    }

    private func stepPage(
        _ signed: Signed, _ decision: Decision, _ form: DecisionStepForm,
        _ problems: [DecisionStepForm.Problem] = []
    ) async throws -> Response {
        signed.visit.page(
            DecisionStepPage(
                decision: decision, form: form, problems: problems,
                decisions: try await site.store.decisions().map { DecisionName($0) }, today: site.today,
                in: signed.frame), status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// POST /team/decisions/{slug}/step: a dated row, or the form again with what was typed.
    func decisionStep(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let decision = try await stepped(signed)
        let filled = DecisionStepForm(
            state: try one(form, "state"), on: try typedDay(form, ""), until: try typedDay(form, "until-"),
            replacedBy: try one(form, "replaced-by"), source: try one(form, "source"))
        do {
            let read = try filled.read(
                of: decision.slug, decisions: try await site.store.decisions().map { DecisionName($0) },
                today: site.today)
            _ = try await site.store.write(
                read.what, on: read.day, words: read.words, for: decision.slug, by: signed.person.id)
            return signed.visit.see("/decisions/" + decision.slug.rawValue)
        } catch let problems as FormProblems<DecisionStepForm.Problem> {
            return try await stepPage(signed, decision, filled, problems.all)
        }
    }

    private func typedDay(_ form: FormBody, _ start: String) throws -> DecisionStepForm.TypedDay {
        DecisionStepForm.TypedDay(
            day: try one(form, start + "day"), month: try one(form, start + "month"),
            year: try one(form, start + "year"))
    }

    /// GET /team/decisions/new.
    func paste(_ signed: Signed) -> Response { signed.visit.page(PastePage(in: signed.frame)) }

    /// POST /team/decisions/new: first a look at what was understood, then, with the same text, keeping it.
    func paste(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = PasteForm(
            text: try one(form, "text"), address: try one(form, "address"), looked: try one(form, "looked"))
        do {
            let read = try filled.read()
            let records = read.records.map { $0.from(read.address) }
            let source = read.address?.text ?? site.content.words("team.decisions.import.source")
            guard try one(form, "go") == "keep", filled.isLookedAt else {
                let met = try await met(records, source: source)
                return signed.visit.page(PastePage(form: filled, met: met, in: signed.frame))
            }
            var kept: [Imported] = []
            for record in records {
                kept.append(try await site.store.importDecision(record, source: source, by: signed.actor))
            }
            let only = kept.count == 1 ? kept.first.map { "/" + $0.slug.rawValue } : nil
            return signed.visit.see("/decisions" + (only ?? ""))
        } catch let problems as FormProblems<PasteForm.Problem> {
            return signed.visit.page(
                PastePage(form: filled, problems: problems.all, in: signed.frame),
                status: .unprocessableContent)
        }
    }

    /// What keeping each record would do.
    private func met(_ records: [DecisionRecord], source: String) async throws -> [PasteMet] {
        var met: [PasteMet] = []
        let thread = Thread(store: site.store)
        for record in records {
            let would = try await site.store.wouldImport(record, source: source)
            guard case .some(let name) = try await thread.name(would.slug) else {
                met.append(PasteMet(record: record, met: .new))
                continue
            }
            switch would {
            case .new: met.append(PasteMet(record: record, met: .new))
            case .unchanged: met.append(PasteMet(record: record, met: .unchanged(name)))
            case .changed(_, let difference):
                met.append(PasteMet(record: record, met: .changed(name, difference)))
            }
        }
        return met
    }
}

extension DecisionRecord {
    /// The record with the address that somebody gave for its page, when the page does not say its own.
    fileprivate func from(_ page: CouncilAddress?) -> DecisionRecord {
        var record = self
        record.address = address ?? page?.text
        return record
    }
}
