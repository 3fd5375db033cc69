package import Coproduction
package import EasyRead

/// Who is on duty for safety, as pages say it.
package struct DutyLines: Hashable, Sendable {
    package let words: String
    package let isNobody: Bool

    /// The duty as it looks to `viewer`.
    package init(_ duty: Duty, viewer: ID<Person>?, words: Words) {
        isNobody = duty.person == nil
        guard let person = duty.person, let since = duty.since else {
            self.words = words("team.safety.duty.nobody")
            return
        }
        let when = ["time": since.clockInLondon, "day": words.short(since.dayInLondon)]
        self.words =
            person.id == viewer
            ? words("team.safety.duty.you", when)
            : words("team.safety.duty.is", when.merging(["name": person.name]) { one, _ in one })
    }
}

/// One alert in the list.
package struct AlertLine: Hashable, Sendable {
    package let link: Link
    package let clock: Strip?
    package let cause: String
    package let from: String
    package let came: String
    package let presses: String?
    package let seen: String

    init(_ alert: Alert, surveys: [ID<Survey>: String], now: Moment, words: Words) {
        link = Link(words("team.safety.open"), to: "/team/safety/" + alert.id.rawValue)
        clock = AlertLine.clock(alert, now: now, words: words)
        cause = words("team.safety.cause." + alert.cause.rawValue)
        from = AlertLine.from(alert, surveys: surveys, words: words)
        let day = words.whole(alert.openedAt.dayInLondon)
        came = words("team.safety.came", ["time": alert.openedAt.clockInLondon, "day": day])
        presses =
            alert.presses > 1 ? words("team.safety.presses", ["number": String(alert.presses)]) : nil
        seen = words(alert.isSeen ? "team.safety.seen" : "team.safety.not-seen")
    }

    /// The clock of an alert that nobody has decided; nil for any other.
    static func clock(_ alert: Alert, now: Moment, words: Words) -> Strip? {
        guard alert.ending == nil, alert.verdict == nil else { return nil }
        let by = alert.decideBy
        let when = ["time": by.clockInLondon, "day": words.whole(by.dayInLondon)]
        return alert.isLate(at: now)
            ? Strip(words("team.safety.late", when), edge: .late)
            : Strip(words("team.safety.by", when), edge: .waits)
    }

    /// Where it came from: the survey's title, else the address of the page.
    static func from(_ alert: Alert, surveys: [ID<Survey>: String], words: Words) -> String {
        alert.survey.flatMap { surveys[$0] } ?? alert.page ?? words("shell.name")
    }
}

/// The safety lead's queue: late first; who is on duty, and how duty goes to somebody else.
package struct SafetyPage: Page {
    package static let template = "safety/queue"
    package let shell: Shell
    package let duty: DutyLines
    package let isOnDuty: Bool
    package let others: FormChoices?
    package let waits: [AlertLine]
    package let nothingWaits: Bool
    package let decided: [AlertLine]
    package let hasDecided: Bool
    package let over: [AlertLine]
    package let hasOver: Bool

    /// Lists alerts as `Alert.queue` sorts them; `leads` are those who may take duty.
    package init(
        alerts: [Alert], duty: Duty, leads: [Person], viewer: ID<Person>, surveys: [ID<Survey>: String],
        now: Moment, in frame: Frame
    ) {
        let words = frame.words
        shell = frame.shell(
            words("team.safety.title"), back: Link(words("team.page.home"), to: "/team"))
        self.duty = DutyLines(duty, viewer: viewer, words: words)
        isOnDuty = duty.person?.id == viewer
        let rest = leads.filter { $0.id != viewer && $0.id != duty.person?.id }
        others =
            rest.isEmpty
            ? nil
            : FormChoices(
                "person", label: words("team.safety.duty.give"),
                options: rest.map { ($0.id.rawValue, $0.name) }, chosen: [], problems: [], words: words)
        func lines(_ some: [Alert]) -> [AlertLine] {
            Alert.queue(some, at: now).map { AlertLine($0, surveys: surveys, now: now, words: words) }
        }
        let open = alerts.filter { $0.ending == nil }
        waits = lines(open.filter { $0.verdict == nil })
        nothingWaits = waits.isEmpty
        decided = lines(open.filter { $0.verdict != nil })
        hasDecided = !decided.isEmpty
        over = lines(alerts.filter { $0.ending != nil })
        hasOver = !over.isEmpty
    }
}

/// What the team's first page says about safety.
package struct SafetyHome: Hashable, Sendable {
    package let duty: DutyLines
    package let count: String?
    package let late: String?
    package let isNeeded: Bool

    /// `waiting` and `late` are nil for somebody who may not act on alerts: they see only when nobody is on duty.
    package init(duty: Duty, waiting: Int?, late: Int?, viewer: ID<Person>, words: Words) {
        self.duty = DutyLines(duty, viewer: viewer, words: words)
        let waits = waiting ?? 0
        count =
            switch waits {
            case ...0: nil
            case 1: words("team.safety.home.one")
            default: words("team.safety.home.many", ["number": String(waits)])
            }
        let overdue = late ?? 0
        self.late = overdue > 0 ? words("team.safety.home.late", ["number": String(overdue)]) : nil
        isNeeded = waiting != nil || duty.person == nil
        mayAct = waiting != nil
    }

    package let mayAct: Bool
}
