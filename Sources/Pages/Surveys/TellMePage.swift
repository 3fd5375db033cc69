package import Coproduction
import EasyRead

/// What somebody said so far on the way through "Tell me what happens"; it stands in the address and holds nothing that
/// tells who somebody is.
package struct TellMe: Hashable, Sendable {
    /// The steps, in order.
    package enum Part: String, Hashable, Sendable, CaseIterable { case results, checks, by, contact, done }

    /// Each its own yes; nil before it was asked.
    package var results: Bool?
    package var checks: Bool?
    /// The way to be told; nil before it was asked, and for neither.
    package var by: Contact.Kind?

    /// Nothing said yet.
    package init(results: Bool? = nil, checks: Bool? = nil, by: Contact.Kind? = nil) {
        (self.results, self.checks, self.by) = (results, checks, by)
    }

    /// What somebody said yes to.
    package var purposes: Set<Contact.Purpose> {
        Set([results == true ? .results : nil, checks == true ? .checks : nil].compactMap { $0 })
    }

    /// The address of a step, with what was said so far.
    package func place(_ part: Part, of survey: ID<Survey>) -> String {
        let said = fields(before: part).map { "&" + $0.name + "=" + $0.value }
        return "/surveys/\(survey.rawValue)/tell-me?part=" + part.rawValue + said.joined()
    }

    /// What was said before a step, for a form to carry on.
    func fields(before part: Part) -> [KeptField] {
        let all: [(Part, KeptField?)] = [
            (.results, results.map { KeptField(name: "results", value: $0 ? "yes" : "no") }),
            (.checks, checks.map { KeptField(name: "checks", value: $0 ? "yes" : "no") }),
            (.by, by.map { KeptField(name: "by", value: $0.rawValue) }),
        ]
        let order = Part.allCases
        return all.filter { (order.firstIndex(of: $0.0) ?? 0) < (order.firstIndex(of: part) ?? 0) }
            .compactMap(\.1)
    }
}

/// One question of "Tell me what happens", after the answers were sent.
package struct TellMePage: Page {
    package static let template = "surveys/tell-me"
    package let shell: Shell
    let action: String
    let part: String
    let kept: [KeptField]
    let question: String
    let help: String
    let picture: ShownPicture?
    let rows: [Row]
    let problem: Problem?
    let backAddress: String

    /// One of the first three steps.
    package init(_ frame: Frame, survey: Survey, part: TellMe.Part, said: TellMe, forgot: Bool = false) {
        let words = frame.words
        let key = "tell-me." + part.rawValue
        question = words(key)
        help = words(key + ".help")
        shell = frame.shell(question, problem: forgot)
        action = "/surveys/\(survey.slug.rawValue)/tell-me"
        self.part = part.rawValue
        kept = said.fields(before: part)
        picture = frame.picture(
            named: part == .results ? "tell-us-back" : part == .checks ? "check-it" : "phone")
        let ways = [("phone", "phone-text"), ("email", "send"), ("neither", "no")]
        let answers = part == .by ? ways : [("yes", "yes"), ("no", "no")]
        rows = frame.rows(
            "answer", answers.map { ($0.0, words(key + "." + $0.0), $0.1) },
            chosen: [Self.chosen(part, said)].compactMap { $0 })
        problem =
            forgot ? Problem(words: words("problem.choose", ["question": question]), field: "answer") : nil
        switch part {
        case .results: backAddress = "/surveys/\(survey.slug.rawValue)/thanks"
        case .checks: backAddress = said.place(.results, of: survey.slug)
        case .by, .contact, .done: backAddress = said.place(.checks, of: survey.slug)
        }
    }

    private static func chosen(_ part: TellMe.Part, _ said: TellMe) -> String? {
        switch part {
        case .results: said.results.map { $0 ? "yes" : "no" }
        case .checks: said.checks.map { $0 ? "yes" : "no" }
        case .by, .contact, .done: said.by?.rawValue
        }
    }
}

/// Where somebody puts in a number or an address to be told.
package struct TellMeContactPage: Page {
    package static let template = "surveys/tell-me-contact"
    package let shell: Shell
    let action: String
    let kept: [KeptField]
    let top: Top
    let label: String
    /// What was typed.
    let typed: String
    /// `tel` or `email`, which phones choose their keys by.
    let keys: String
    let keep: Idea
    let who: Idea
    let until: String
    let problem: Problem?
    let backAddress: String

    /// What can be wrong; the raw value is the end of the sentence's key.
    package enum Mistake: String, Hashable, Sendable, CaseIterable, Error {
        case phone, email, abroad
        case notMobile = "not-mobile"
    }

    /// The form for one way, with what was typed.
    package init(
        _ frame: Frame, survey: Survey, said: TellMe, by kind: Contact.Kind, typed: String = "",
        mistake: Mistake? = nil
    ) {
        let words = frame.words
        let key = "tell-me." + kind.rawValue
        shell = frame.shell(words(key), problem: mistake != nil)
        action = "/surveys/\(survey.slug.rawValue)/tell-me"
        kept = said.fields(before: .contact)
        top = Top(
            picture: frame.picture(named: kind == .phone ? "phone-text" : "send"), heading: words(key),
            sentences: [words(key + ".help")])
        label = words(key + ".label")
        self.typed = String(typed.prefix(254))
        keys = kind == .phone ? "tel" : "email"
        keep = frame.idea("private", "tell-me.keep")
        who = frame.who("who.contact")
        let last = Contact.lastDay(ofSurveyThatCloses: survey.closes)
        until = words("tell-me.until", ["day": words.whole(last)])
        problem = mistake.map { Problem(words: words("tell-me.problem." + $0.rawValue), field: "contact") }
        backAddress = said.place(.by, of: survey.slug)
    }
}

/// Where somebody stops being told.
package struct StopTellingPage: Page {
    package static let template = "surveys/stop-telling"
    package let shell: Shell
    let top: Top
    let typed: String
    let who: Idea
    let problem: Problem?

    /// The form, empty or with what was typed.
    package init(_ frame: Frame, typed: String = "", isWrong: Bool = false) {
        let words = frame.words
        shell = frame.shell(words("stop-telling.title"), problem: isWrong)
        top = Top(
            picture: frame.picture(named: "stop"), heading: words("stop-telling.title"),
            sentences: [words("stop-telling.about")])
        self.typed = String(typed.prefix(254))
        who = frame.who("who.contact")
        problem = isWrong ? Problem(words: words("stop-telling.problem"), field: "contact") : nil
    }
}

extension MessagePage {
    /// After the last step: what we will do, or that we will not.
    package static func willTell(_ frame: Frame, survey: Survey, said: TellMe) -> MessagePage {
        let words = frame.words
        let isNone = said.purposes.isEmpty || said.by == nil
        let all: [(Bool, String)] = [
            (isNone, "tell-me.done.none.do"), (!isNone && said.results == true, "tell-me.done.results"),
            (!isNone && said.checks == true, "tell-me.done.checks"), (!isNone, "tell-me.stop"),
        ]
        let stop = isNone ? [] : [frame.way("tell-me.stop.link", to: "/stop-telling")]
        return MessagePage(
            frame, title: words(isNone ? "tell-me.done.none" : "tell-me.done"),
            sentences: all.filter(\.0).map { words($0.1) }, picture: isNone ? "ok" : "tell-us-back",
            ways: [Link(words("tell-me.back"), to: "/surveys/\(survey.slug.rawValue)/thanks")],
            links: stop + [frame.way("thanks.see-changes", to: "/changes")])
    }

    /// After stopping; the same whether there was anything or not.
    package static func stoppedTelling(_ frame: Frame) -> MessagePage {
        MessagePage(
            frame, title: frame.words("stop-telling.done"),
            sentences: [frame.words("stop-telling.done.do"), frame.words("stop-telling.done.answers")],
            picture: "done", ways: [frame.way("thanks.home", to: "/")],
            links: [frame.way("stop-telling.done.words", to: "/my-words")])
    }
}
