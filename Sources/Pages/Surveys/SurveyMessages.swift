package import Coproduction
import EasyRead

/// The pages of a survey that say one thing.
extension MessagePage {
    /// A survey that people cannot answer today; nil while they can.
    package static func shut(_ frame: Frame, survey: Survey, today: Day) -> MessagePage? {
        switch survey.stage(on: today) {
        case .open: nil
        case .notYetOpen:
            MessagePage(
                frame, title: frame.words("surveys.not-yet.title"),
                sentences: [
                    survey.title, frame.words("surveys.not-yet.do", ["day": frame.words.whole(survey.opens)]),
                ],
                picture: "time", ways: [frame.way("surveys.title", to: "/surveys")])
        case .closed:
            MessagePage(
                frame, title: frame.words("surveys.closed.title"),
                sentences: [survey.title, frame.words("surveys.closed.do")], picture: "done",
                ways: [frame.way("results.see", to: "/surveys/\(survey.slug.rawValue)/results")],
                links: [
                    frame.way("thanks.see-changes", to: "/changes"),
                    frame.way("surveys.title", to: "/surveys"),
                ])
        }
    }

    /// After "No".
    package static func saidNo(_ frame: Frame, survey: Survey) -> MessagePage {
        MessagePage(
            frame, title: frame.words("consent.no.title"),
            sentences: [frame.words("consent.no.thanks"), frame.words("consent.no.do")], picture: "my-choice",
            ways: [frame.way("thanks.home", to: "/")],
            links: [Link(survey.title, to: "/surveys/\(survey.slug.rawValue)")])
    }

    /// After "Ask me another day".
    package static func anotherDay(_ frame: Frame, survey: Survey) -> MessagePage {
        let until = frame.words("consent.later.do", ["day": frame.words.whole(survey.closes)])
        return MessagePage(
            frame, title: frame.words("consent.later.title"),
            sentences: [until, frame.words("consent.later.where")], picture: "time",
            ways: [frame.way("thanks.home", to: "/")],
            links: [Link(survey.title, to: "/surveys/\(survey.slug.rawValue)")])
    }

    /// The answers are no longer kept: 28 days have passed.
    package static func expired(_ frame: Frame, survey: Survey) -> MessagePage {
        MessagePage(
            frame, title: frame.words("survey.expired.title"), sentences: [frame.words("survey.expired.do")],
            picture: "lost", ways: [Link(survey.title, to: "/surveys/\(survey.slug.rawValue)")])
    }

    /// The survey was sent more than a day ago, or by the person before: thanks without the code.
    package static func sentBefore(_ frame: Frame, survey: Survey) -> MessagePage {
        MessagePage(
            frame, title: frame.words("survey.sent.title"), sentences: [frame.words("thanks.sent")],
            picture: "send",
            ways: [frame.way("thanks.see-my-words", to: "/my-words")],
            links: [frame.way("thanks.see-changes", to: "/changes"), frame.way("thanks.home", to: "/")])
    }

    /// The answers are deleted.
    package static func deleted(_ frame: Frame, survey: Survey) -> MessagePage {
        MessagePage(
            frame, title: frame.words("stop.deleted.title"), sentences: [frame.words("stop.deleted.do")],
            picture: "done", ways: [frame.way("thanks.home", to: "/")],
            links: [Link(survey.title, to: "/surveys/\(survey.slug.rawValue)")])
    }

    /// After "Next person": nothing of the person before is left.
    package static func nextPerson(_ frame: Frame) -> MessagePage {
        MessagePage(
            frame, title: frame.words("tablet.next.title"), sentences: [frame.words("tablet.next.do")],
            picture: "next-person", ways: [frame.way("tablet.next.start", to: "/surveys")])
    }
}

extension Frame {
    /// A link whose words have a key.
    func way(_ key: String, to address: String) -> Link { Link(words(key), to: address) }
}
