import Coproduction
import EasyRead
import HTTPTypes
import Hummingbird
import Pages
import Storage

extension Site {
    /// The addresses where results are released.
    func addResults(to routes: SignedInRoutes, _ team: Team) {
        routes.get("/team/results", .releaseResults) { try await team.results($0) }
        routes.get("/team/results/:slug", .releaseResults) { try await team.askToRelease($0) }
        routes.post("/team/results/:slug", .releaseResults) { signed, _ in try await team.release(signed) }
    }
}

extension Team {
    /// GET /team/results.
    func results(_ signed: Signed) async throws -> Response {
        var surveys: [SurveyReleases] = []
        for survey in site.surveys.newest {
            surveys.append(
                SurveyReleases(
                    survey: survey, last: try await site.store.releases(of: survey.slug).last,
                    now: Self.now(try await site.store.wouldRelease(survey.slug))))
        }
        return signed.visit.page(TeamResultsPage(surveys: surveys, in: signed.frame))
    }

    private static func now(_ answer: ReleaseAnswer) -> SurveyReleases.Now {
        switch answer {
        case .released(let number): .release(number)
        case .tooFew: .tooFew
        case .tooSoon: .tooSoon
        case .notOpen: .notOpen
        }
    }

    /// GET /team/results/{slug}: asks first; leads back where nothing can be released.
    func askToRelease(_ signed: Signed) async throws -> Response {
        let survey = try survey(signed)
        guard case .released(let number) = try await site.store.wouldRelease(survey.slug) else {
            return signed.visit.see("/team/results")
        }
        return signed.visit.page(ReleaseAskPage(survey: survey, number: number, in: signed.frame))
    }

    /// POST /team/results/{slug}; sent twice it releases once, since the next release needs 8 more people.
    func release(_ signed: Signed) async throws -> Response {
        _ = try await site.store.releaseResults(of: try survey(signed).slug, by: signed.actor)
        return signed.visit.see("/team/results")
    }

    private func survey(_ signed: Signed) throws -> Survey {
        guard let survey = site.surveys.newest(try id(signed, "slug")) else { throw HTTPError(.notFound) }
        return survey
    }
}

extension TakingPart {
    /// GET /surveys/{slug}/results: the last release, or when there will be one.
    func results(_ visit: Visit) async throws -> Response {
        let survey = try survey(visit)
        guard let release = try await site.store.releases(of: survey.slug).last else {
            return visit.page(MessagePage.noResults(visit.frame(), survey: visit.said(survey)))
        }
        return visit.page(ResultsPage(visit.frame(), survey: visit.said(survey), release: release))
    }
}
