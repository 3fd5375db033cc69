import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Team {
    /// A form that may be long, read only when somebody is signed in.
    func postedLong(
        _ permission: Permission, _ handler: @escaping @Sendable (Signed, FormBody) async throws -> Response
    ) -> @Sendable (Request, VisitorContext) async throws -> Response {
        { request, context in
            let visit = Visit(request, context, site)
            let signed: Signed
            switch try await entry(visit, permission) {
            case .open(let entered): signed = entered
            case .shut(var response):
                // What of a long body nobody read would be taken for the next request.
                if (try? await request.body.collect(upTo: Gate.largestForm)) == nil {
                    response.headers[.connection] = "close"
                }
                return response
            }
            do {
                // The other fields need room of their own; the text itself is held to its length when it is read.
                let longest = DecisionReader.longest + Gate.largestForm
                return try await handler(
                    signed, try await request.form(upTo: Gate.largestCopy, holding: longest))
            } catch FormBody.Problem.tooLong {
                return visit.page(
                    PastePage(problems: [.tooLong], in: signed.frame), status: .unprocessableContent)
            }
        }
    }

    /// GET /team/decisions/new.
    func paste(_ signed: Signed) -> Response { signed.visit.page(PastePage(in: signed.frame)) }

    /// POST /team/decisions/new: first a look at what was understood, then, with the same text, keeping it.
    func paste(_ signed: Signed, _ form: FormBody) async throws -> Response {
        let filled = PasteForm(
            text: try one(form, "text"), address: try one(form, "address"), looked: try one(form, "looked"))
        do {
            let read = try filled.read(by: site.reader)
            let records = read.records.map { $0.from(read.address) }
            let source = read.address?.text ?? site.content.words("team.decisions.import.source")
            let met = try await met(records, source: source)
            let go = try one(form, "go")
            guard ["keep", "keep-older"].contains(go), filled.isLookedAt else {
                return signed.visit.page(PastePage(form: filled, met: met, in: signed.frame))
            }
            var kept: [Imported] = []
            for (record, met) in zip(records, met)
            where go == "keep-older" ? !met.isWorthKeeping : !met.isOlder {
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
            case .changed(let slug, let difference):
                let older = try await older(record, of: slug, name)
                met.append(PasteMet(record: record, met: older ?? .changed(name, difference)))
            }
        }
        return met
    }

    /// The earlier copy that says the same as a record; nil when none does.
    private func older(
        _ record: DecisionRecord, of slug: ID<DecisionRecord>, _ name: DecisionName
    ) async throws -> PasteMet.Met? {
        let copies = try await site.store.copies(of: slug)
        let same = copies.dropLast().last {
            DecisionDifference(from: $0.record, to: record).isEmpty
        }
        guard let same, let newest = copies.last else { return nil }
        return .older(name, readOn: same.readAt.dayInLondon, newest: newest.readAt.dayInLondon)
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
