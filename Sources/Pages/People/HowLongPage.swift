package import Coproduction
import EasyRead

extension InformationPage {
    /// "How long we keep things": one part for each kind of thing, with the time that is set here.
    package static func howLong(_ frame: Frame, keeping: Keeping) -> InformationPage {
        let words = frame.words
        let parts = Kept.allCases.filter { $0 != .happenings && $0 != .backups }.map { kept in
            part(frame, kept, picture: picture(kept), keeping: keeping)
        }
        let last = [
            part(frame, .happenings, picture: "check-it", keeping: keeping),
            part(frame, .backups, picture: "keep-safe", keeping: keeping),
            InformationPart(
                heading: words("how-long.sooner"), anchor: nil, picture: frame.picture(named: "withdrawn"),
                sentences: [words("how-long.sooner.code"), words("how-long.sooner.minute")],
                links: [Link(words("how-long.sooner.go"), to: "/my-words")]),
        ]
        return InformationPage(
            frame, title: words("how-long.title"), picture: PictureName(rawValue: "time"),
            parts: parts + last,
            canLeave: false)
    }

    private static func part(_ frame: Frame, _ kept: Kept, picture: String, keeping: Keeping)
        -> InformationPart
    {
        let words = frame.words
        let key = "how-long." + kept.rawValue
        let time = ["time": time(keeping.days(kept), words)]
        return InformationPart(
            heading: words(key), anchor: kept.rawValue, picture: frame.picture(named: picture),
            sentences: [words(key + ".how", time), words(key + ".then")], links: [])
    }

    private static func picture(_ kept: Kept) -> String {
        switch kept {
        case .drafts: "wait-a-moment"
        case .words: "private"
        case .pageWords: "easy-words"
        default: "tell-us-back"
        }
    }

    /// Days as people read them: 365 are 12 months, and longer times are years.
    private static func time(_ days: Int, _ words: Words) -> String {
        if days == 365 { return words("how-long.months", ["number": "12"]) }
        let years = days / 365
        if years > 1, days - years * 365 <= years / 4 + 1 {
            return words("how-long.years", ["number": String(years)])
        }
        return words("how-long.days", ["number": String(days)])
    }
}
