package import Coproduction
import EasyRead

/// What a person fills in on "Tell us this page is hard".
package struct HardForm: Hashable, Sendable {
    /// The keys of the things that are hard, as they were sent.
    package var things: [String]
    /// What was written.
    package var words: String
    /// The identity of this form: sent twice, it is kept once.
    package var once: String

    /// Takes what was sent; empty by itself.
    package init(things: [String] = [], words: String = "", once: String) {
        self.things = things
        self.words = words
        self.once = once
    }

    /// What can be wrong.
    package enum Problem: Error, Hashable, Sendable { case nothing, tooLong, unknownChoice }

    /// The report; throws what is wrong with it.
    package func read(urgent: (String) -> Bool, on day: Day) throws(Problem) -> HardPage.Report {
        let known = things.compactMap(HardPage.Thing.init(rawValue:))
        guard known.count == things.count else { throw .unknownChoice }
        let text = PlainText(words)
        if let text, text.words.count > HardPage.Report.longest { throw .tooLong }
        let isUrgent = text.map { urgent($0.words) } ?? false
        guard let report = HardPage.Report(things: Set(known), words: text, urgent: isUrgent, day: day) else {
            throw .nothing
        }
        return report
    }
}

/// The page of ours that a report is about, as it is handed to a page.
package struct HardSubject: Hashable, Sendable {
    /// Its address; empty when nobody knows which page is meant.
    package let address: String
    /// Its name in easy words.
    package let title: String
    /// The day by which we say what we did, when somebody told us before.
    package let promisedBy: Day?

    /// Puts it together.
    package init(address: String, title: String, promisedBy: Day? = nil) {
        self.address = address
        self.title = title
        self.promisedBy = promisedBy
    }
}

/// "Tell us this page is hard": what is hard, with pictures, and words if somebody wants to write.
package struct HardFormPage: Page {
    package static let template = "information/hard"
    package let shell: Shell
    let top: Top
    /// The name of the page it is about.
    let about: String
    /// The address of that page, carried along; empty when nobody knows it.
    let address: String
    /// What we promised when somebody told us before.
    let known: [String]
    let isKnown: Bool
    let rows: [Row]
    let written: String
    let once: String
    let problem: Problem?
    let who: Idea
    let way: Link?

    /// The form, with what was typed when there is a `problem`.
    package init(_ frame: Frame, subject: HardSubject, form: HardForm, problem: HardForm.Problem? = nil) {
        let words = frame.words
        shell = frame.shell(words("hard.title"), problem: problem != nil)
        top = Top(
            picture: frame.picture(named: "easy-words"), heading: words("hard.title"),
            sentences: [words("hard.about")])
        about = subject.title
        address = subject.address
        known =
            subject.promisedBy.map {
                [
                    words("hard.known"), words("hard.known.by", ["day": words.whole($0)]),
                    words("hard.known.tell"),
                ]
            } ?? []
        isKnown = subject.promisedBy != nil
        rows = frame.rows(
            "what", kind: "checkbox",
            HardPage.Thing.allCases.map {
                ($0.rawValue, words("hard.thing." + $0.rawValue), Self.picture($0))
            }, chosen: form.things)
        written = form.words
        once = form.once
        self.problem = problem.map {
            switch $0 {
            case .nothing: Problem(words: words("hard.problem.nothing"), field: "what")
            case .tooLong: Problem(words: words("hard.problem.too-long"), field: "words")
            case .unknownChoice: Problem(words: words("hard.problem.choice"), field: "what")
            }
        }
        who = frame.who("who.hard", "hard.no-name")
        way = subject.address.isEmpty ? nil : Link(words("hard.back"), to: subject.address)
    }

    private static func picture(_ thing: HardPage.Thing) -> String {
        switch thing {
        case .words: "easy-words"
        case .pictures: "pictures"
        case .tooLong: "too-much"
        case .cannotFind: "lost"
        case .device: "sorry-broken"
        case .somethingElse: "something-else"
        }
    }
}

/// After "Tell us this page is hard": what happens now, who does it, and by which day.
package struct HardToldPage: Page {
    package static let template = "information/hard-told"
    package let shell: Shell
    let top: Top
    let ideas: [Idea]
    /// True after words that may mean danger: who can help is shown at once.
    let danger: Bool
    let phones: [PhoneLine]
    let see: Link
    let way: Link?

    /// What became of a report: the promise with its owner and its day.
    package init(_ frame: Frame, change: Change, danger: Bool = false, phones: [PhoneLine] = []) {
        let words = frame.words
        shell = frame.shell(words("hard.thanks.title"))
        top = Top(
            picture: frame.picture(named: "done"), heading: words("hard.thanks.title"),
            sentences: [change.promise.title])
        ideas = [
            frame.idea("team", "hard.thanks.read"),
            frame.idea(
                "promise", "hard.thanks.owner", "hard.thanks.by",
                values: ["owner": change.promise.owner, "day": words.whole(change.promise.due)]),
            frame.idea("what-changed", "hard.thanks.where", "hard.thanks.no-code"),
        ]
        self.danger = danger
        self.phones = danger ? phones : []
        see = Link(words("hard.thanks.see"), to: "/changes/" + change.id.rawValue)
        let address = change.page?.address ?? ""
        way = address.isEmpty ? nil : Link(words("hard.back"), to: address)
    }
}

extension Frame {
    /// Who sees what is written or chosen on a page: sentences of words by their keys, with a small picture.
    func who(_ keys: String...) -> Idea {
        Idea(picture: picture(named: "who-sees"), sentences: keys.map { words($0) })
    }
}
