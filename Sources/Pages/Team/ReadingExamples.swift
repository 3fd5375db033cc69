import Coproduction
import EasyRead

/// Made-up words in every state of reading, for examples of pages.
enum ExampleReading {
    static let words = "I told Sam at the day centre.\nRing me on 07700 900123 <b>please</b>."
    static let copy = ProposedCopy(
        id: ExampleThread.id("copy"),
        words: "I told [a name] at the day centre.\nRing me on [a phone number] <b>please</b>.")
    static let maker: ID<Person> = ExampleThread.id("maker")

    static func seen(
        _ key: String, text: String = words, mayShow: Bool? = true, _ state: ReadingState.Kind,
        urgent: Bool = false, daysAgo: Int = 0, hold: FeedbackHold? = nil
    ) -> WordsSeen? {
        let question = ExampleSurvey.open.questions.last
        return PlainText(text).map { text in
            WordsSeen(
                feedback: Feedback(
                    id: ExampleThread.id(key), survey: ExampleSurvey.open.slug,
                    question: question?.key ?? ExampleThread.id("gone"), said: .wrote(text), channel: .web,
                    receivedOn: ExampleThread.today.adding(days: -daysAgo), urgent: urgent),
                survey: ExampleSurvey.open.title, question: question?.text, mayShow: mayShow, state: state,
                hold: hold)
        }
    }

    static func told(
        _ state: ReadingState, mayShow: Bool? = true, urgent: Bool = false, isRare: Bool = false
    ) -> PieceTold? {
        seen("piece", mayShow: mayShow, state.kind, urgent: urgent, daysAgo: 3).map { seen in
            PieceTold(
                seen: seen, state: state, steps: steps(to: state), isHeld: urgent, isRare: isRare,
                typedBy: "maker piece", typedVersion: "1-0")
        }
    }

    private static func steps(to state: ReadingState) -> [PieceTold.Done] {
        let at = ExampleThread.moment(2026, 12, 8)
        func done(_ act: ReadingStep.Act, _ name: String) -> PieceTold.Done {
            .init(step: ReadingStep(act: act, by: maker, at: at), name: name)
        }
        let read = done(.read, "Mo Moderator")
        return switch state {
        case .received: []
        case .read: [read]
        case .proposed: [read, done(.proposed(copy), "Mo Moderator")]
        case .approved:
            [
                read, done(.proposed(copy), "Mo Moderator"),
                done(.sentBack(copy.id, .stillTells), "Ada Second"),
                done(.proposed(copy), "Mo Moderator"), done(.approved(copy.id), "Ada Second"),
            ]
        case .notShown(let why): [read, done(.notShown(why), "Mo Moderator")]
        case .withdrawn(let why): [read, done(.withdrawn(copy.id, why), "Ada Second")]
        }
    }
}

extension ReadingInboxPage {
    package static func examples(in frame: Frame) -> [(name: String, page: ReadingInboxPage)] {
        let pieces = [
            ExampleReading.seen(
                "one", text: "He hits me.", mayShow: nil, .received, urgent: true, hold: .waits),
            ExampleReading.seen(
                "six", text: "He takes my money.", .received, urgent: true, hold: .serious),
            ExampleReading.seen("two", .received, daysAgo: 4),
            ExampleReading.seen(
                "three", text: String(repeating: "More buses. ", count: 20), mayShow: false, .received),
            ExampleReading.seen("four", text: "The bus to town is late.", .read, daysAgo: 9),
            ExampleReading.seen("five", text: "I want to see Dr Shah alone.", .proposed, daysAgo: 6),
        ].compactMap(\.self)
        func page(_ pieces: [WordsSeen], _ view: ReadingView, _ waits: ReadingWaits) -> ReadingInboxPage {
            ReadingInboxPage(
                pieces: pieces, view: view, waits: waits, surveys: [ExampleSurvey.open],
                today: ExampleThread.today,
                in: frame)
        }
        let busy = ReadingWaits(
            unread: 3, lateUnread: 1, oldest: ExampleThread.today.adding(days: -4), undecided: 2,
            lateUndecided: 1)
        let one = ReadingWaits(
            unread: 1, lateUnread: 1, oldest: ExampleThread.today.adding(days: -4), undecided: 1,
            lateUndecided: 0)
        let nothing = ReadingWaits(unread: 0, lateUnread: 0, oldest: nil, undecided: 0, lateUndecided: 0)
        return [
            ("waits", page(pieces, ReadingView(next: "3-17"), busy)),
            ("later", page(pieces.suffix(1), ReadingView(part: "second", isLater: true), one)),
            ("nothing", page([], ReadingView(), nothing)),
        ]
    }
}

extension ReadingPiecePage {
    package static func examples(in frame: Frame) -> [(name: String, page: ReadingPiecePage)] {
        let maker = Person(id: ExampleReading.maker, name: "Mo Moderator", roles: [.moderator])
        let second = Person(id: ExampleThread.id("second"), name: "Ada Second", roles: [.moderator])
        let lead = Person(id: ExampleThread.id("lead"), name: "Lee Lead", roles: [.safeguardingLead])
        let form = ReadingForm(words: ExampleReading.words)
        func page(
            _ told: PieceTold?, _ viewer: Person, _ form: ReadingForm = form,
            _ problems: [ReadingForm.Problem] = [],
            second: [SecondProblem] = []
        ) -> ReadingPiecePage? {
            told.map {
                ReadingPiecePage(
                    told: $0, viewer: viewer, form: form, problems: problems, second: second,
                    today: ExampleThread.today, in: frame)
            }
        }
        let waits = ReadingState.proposed(ExampleReading.copy, by: maker.id)
        let adds = ReadingForm(decision: "show", words: "I told my friend everything.")
        let nothing = ReadingForm(decision: "show", words: "")
        return [
            ("received", page(ExampleReading.told(.received), maker)),
            ("said-no", page(ExampleReading.told(.read, mayShow: false), maker)),
            ("not-shown", page(ExampleReading.told(.notShown(.couldPoint)), maker)),
            ("withdrawn", page(ExampleReading.told(.withdrawn(.askedUs)), maker)),
            ("urgent", page(ExampleReading.told(.received, mayShow: nil, urgent: true), lead)),
            ("adds", page(ExampleReading.told(.read), maker, adds, [.adds])),
            ("nothing", page(ExampleReading.told(.read), maker, nothing, [.decision, .reason, .empty])),
            ("second", page(ExampleReading.told(waits, isRare: true), second, second: [.rareMix])),
            ("back", page(ExampleReading.told(waits), second, second: [.reason])),
            ("own", page(ExampleReading.told(waits), maker, second: [.samePerson])),
            ("held", page(ExampleReading.told(waits, urgent: true), second)),
            ("lead", page(ExampleReading.told(waits), lead)),
            ("public", page(ExampleReading.told(.approved(ExampleReading.copy)), second)),
        ].compactMap { name, page in page.map { (name, $0) } }
    }
}
