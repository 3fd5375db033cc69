package import Coproduction
package import EasyRead

/// What came in for one survey, as it is handed to the team's first page.
package struct SurveyCame: Hashable, Sendable {
    /// The newest version of the survey.
    package let survey: Survey
    /// How many responses were sent, exact; shown by the rule for small numbers.
    package let responses: PeopleCount
    /// How many pieces nobody has gathered yet: the raw inbox, so exact.
    package let waiting: Int
    /// How many of those hold danger words.
    package let urgent: Int

    /// Puts the counts together.
    package init(survey: Survey, responses: PeopleCount, waiting: Int, urgent: Int) {
        self.survey = survey
        self.responses = responses
        self.waiting = waiting
        self.urgent = urgent
    }
}

/// A theme with how much it led to, as it is handed to the team's first page.
package struct ThemeLinked: Hashable, Sendable {
    /// The theme with its numbers.
    package let theme: ThemeTold
    /// How many links it has.
    package let influences: Int
    /// How many changes follow from it.
    package let changes: Int

    /// Puts them together.
    package init(theme: ThemeTold, influences: Int, changes: Int) {
        self.theme = theme
        self.influences = influences
        self.changes = changes
    }
}

/// The team's first page: what needs somebody today, then what there is.
package struct TeamHomePage: Page {
    package static let template = "team/home"
    package let shell: Shell
    package let safety: SafetyHome?
    package let privacy: PrivacyHome?
    package let urgent: String?
    package let tasks: [TeamTask]
    package let wordsToCheck: [WordsToCheck]
    package let surveys: [TeamSurvey]
    package let noSurveys: Bool
    package let themes: [TeamTheme]
    package let noThemes: Bool
    package let decisions: [TeamDecision]
    package let noDecisions: Bool
    package let changes: [TeamChange]
    package let noChanges: Bool
    package let nothingWaits: Bool
    /// Pages told to be hard by somebody who may not be safe: they stand before everything else.
    package let worries: [TeamHardPage]
    package let hard: [TeamHardPage]
    package let hardWaits: Bool
    package let phones: [PhoneToCheck]
    package let phonesWait: Bool
    package let reading: TeamInbox?
    /// What the person who looks may open; what they may not is not offered.
    package let mayRead: Bool
    package let mayGather: Bool
    package let mayBringIn: Bool
    package let mayPromise: Bool
    /// The pages of people and of who did what, where the person may open them, and the own account.
    package let more: [Link]

    /// Puts the page together; open tasks are taken from the changes, the soonest first.
    package init(
        surveys: [SurveyCame], themes: [ThemeLinked], decisions: [Decision], changes: [ChangeChecked],
        hard: [HardTold] = [], phones: [Phone] = [], reading: ReadingWaits? = nil,
        safety: SafetyHome? = nil, privacy: PrivacyHome? = nil,
        may: Set<Permission> = Set(Permission.allCases), today: Day, in frame: Frame
    ) {
        let words = frame.words
        shell = frame.shell(words("team.title"))
        self.safety = safety
        self.privacy = privacy
        let danger = surveys.map(\.urgent).reduce(0) { $0 &+ max(0, $1) }
        urgent =
            switch danger {
            case ...0: nil
            case 1: words("team.page.urgent.one")
            default: words("team.page.urgent", ["number": String(danger)])
            }
        tasks = TeamTask.open(in: changes, may: may, today: today, in: frame)
        wordsToCheck = decisions.compactMap { WordsToCheck($0, words: words) }
        self.surveys = surveys.map { TeamSurvey($0, today: today, in: frame) }
        noSurveys = surveys.isEmpty
        self.themes = themes.map { TeamTheme($0, in: frame) }
        noThemes = themes.isEmpty
        self.decisions = decisions.map { TeamDecision($0, may: may, today: today, in: frame) }
        noDecisions = decisions.isEmpty
        self.changes = changes.map { TeamChange($0, may: may, today: today, in: frame) }
        noChanges = changes.isEmpty
        let told = hard.map { TeamHardPage($0, today: today, in: frame) }
        worries = told.filter(\.urgent)
        self.hard = told.filter { !$0.urgent }
        hardWaits = !self.hard.isEmpty
        self.phones = phones.map { PhoneToCheck($0, words: words) }
        phonesWait = !phones.isEmpty
        self.reading = reading.map { TeamInbox($0, words: words) }
        mayRead = may.contains(.readWords)
        mayGather = may.contains(.gatherThemes)
        mayBringIn = may.contains(.keepRegister)
        mayPromise = may.contains(.keepPromises)
        more = Self.more(may, words: words)
        nothingWaits =
            danger <= 0 && tasks.isEmpty && wordsToCheck.isEmpty && hard.isEmpty && phones.isEmpty
    }

    private static func more(_ may: Set<Permission>, words: Words) -> [Link] {
        let all: [(Permission, String, String)] = [
            (.releaseResults, "team.results.home", "/team/results"),
            (.managePeople, "team.people.title", "/admin/people"),
            (.readHappenings, "team.did.title", "/admin/happenings"),
            (.keepOwnAccount, "team.account.title", "/account"),
        ]
        return all.filter { may.contains($0.0) }.map { Link(words($0.1), to: $0.2) }
    }
}
