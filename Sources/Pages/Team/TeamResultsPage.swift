package import Coproduction
import EasyRead

/// A survey with its releases, as it is handed to the team's page of results.
package struct SurveyReleases: Hashable, Sendable {
    /// The newest version of the survey.
    package let survey: Survey
    /// The last release; nil when there is none.
    package let last: SurveyRelease?
    /// What may be done now.
    package let now: Now

    /// Puts them together.
    package init(survey: Survey, last: SurveyRelease?, now: Now) {
        self.survey = survey
        self.last = last
        self.now = now
    }

    /// What may be done now.
    package enum Now: Hashable, Sendable {
        /// It can be released, under this number.
        case release(Int)
        case tooFew, tooSoon, notOpen
    }
}

/// All surveys, what was released of them, and what can be released now.
package struct TeamResultsPage: Page {
    package static let template = "team/results"
    package let shell: Shell
    package let surveys: [TeamResultsSurvey]
    package let nothingThere: Bool

    /// Lists surveys in the order given.
    package init(surveys: [SurveyReleases], in frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("team.results"), back: Link(words("team.page.home"), to: "/team"))
        self.surveys = surveys.map { TeamResultsSurvey($0, words: words) }
        nothingThere = surveys.isEmpty
    }
}

/// One survey in the team's list of results.
package struct TeamResultsSurvey: Hashable, Sendable {
    package let title: String
    package let last: String
    package let resultsAddress: String?
    package let releaseAddress: String?
    package let why: String?

    init(_ releases: SurveyReleases, words: Words) {
        let slug = releases.survey.slug.rawValue
        title = releases.survey.title
        last =
            releases.last.map {
                words("team.results.last", ["day": words.whole($0.day), "number": String($0.number)])
            } ?? words("team.results.never")
        resultsAddress = releases.last.map { _ in "/surveys/" + slug + "/results" }
        switch releases.now {
        case .release: (releaseAddress, why) = ("/team/results/" + slug, nil)
        case .tooFew: (releaseAddress, why) = (nil, words("team.results.too-few"))
        case .tooSoon: (releaseAddress, why) = (nil, words("team.results.too-soon"))
        case .notOpen: (releaseAddress, why) = (nil, words("team.results.not-open"))
        }
    }
}

/// The question whether the results of a survey shall be released now.
package struct ReleaseAskPage: Page {
    package static let template = "team/release"
    package let shell: Shell
    package let title: String
    package let action: String
    package let release: String

    /// Asks about the release with this number.
    package init(survey: Survey, number: Int, in frame: Frame) {
        let words = frame.words
        shell = frame.shell(
            words("team.results.ask"), back: Link(words("team.results"), to: "/team/results"))
        title = survey.title
        action = "/team/results/" + survey.slug.rawValue
        release = words("team.results.ask.number", ["number": String(number)])
    }
}

extension TeamResultsPage {
    package static func examples(in frame: Frame) -> [(name: String, page: TeamResultsPage)] {
        let told = ReleasedTold(Told(people: 42, groups: 0, peopleInGroups: 0))
        let last = SurveyRelease(number: 2, day: ExampleSurvey.day(2027, 1, 12), told: told, tables: [])
        let some = [
            SurveyReleases(survey: ExampleSurvey.open, last: last, now: .tooSoon),
            SurveyReleases(survey: ExampleSurvey.plain, last: nil, now: .release(1)),
        ]
        let waiting = [
            SurveyReleases(survey: ExampleSurvey.open, last: nil, now: .tooFew),
            SurveyReleases(survey: ExampleSurvey.plain, last: nil, now: .notOpen),
        ]
        return [
            ("some", TeamResultsPage(surveys: some, in: frame)),
            ("waiting", TeamResultsPage(surveys: waiting, in: frame)),
            ("none", TeamResultsPage(surveys: [], in: frame)),
        ]
    }
}

extension ReleaseAskPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ReleaseAskPage)] {
        [("usual", ReleaseAskPage(survey: ExampleSurvey.open, number: 1, in: frame))]
    }
}
