import Coproduction
import EasyRead

/// Asks whether a person really wants to take back what they said.
package struct TakeBackPage: Page {
    package static let template = "changes/take-back"
    package let shell: Shell
    let top: Top

    /// The question; nothing is gone before it is answered.
    package init(_ frame: Frame) {
        let words = frame.words
        shell = frame.shell(words("take-back.title"))
        top = Top(
            picture: frame.picture(named: "withdrawn"), heading: words("take-back.title"),
            sentences: [words("take-back.about")])
    }

    package static func examples(in frame: Frame) -> [(name: String, page: TakeBackPage)] {
        [("asks", TakeBackPage(frame))]
    }
}

extension MessagePage {
    /// After somebody took their words back.
    package static func takenBack(_ frame: Frame) -> MessagePage {
        MessagePage(
            frame, title: frame.words("take-back.done.title"),
            sentences: [frame.words("take-back.done.do"), frame.words("take-back.done.again")],
            picture: "done", ways: [frame.way("surveys.title", to: "/surveys")],
            links: [frame.way("thanks.home", to: "/")])
    }
}
