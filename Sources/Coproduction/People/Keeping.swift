/// One kind of thing that is deleted when its time is over.
package enum Kept: String, Hashable, Sendable, CaseIterable {
    /// Answers that were begun and not sent, and copies that were typed and not sent.
    case drafts
    /// What people wrote in their own words, as they wrote it.
    case words
    /// What people wrote about our own pages.
    case pageWords = "page-words"
    /// What people told us in complaints and requests, after these are answered.
    case caseWords = "case-words"
    /// The log of who did what.
    case happenings
    /// Backups in the data folder, and data that a restore replaced.
    case backups

    /// For how many days it is kept as shipped (DESIGN.md section 9); 6 years are counted with their leap days.
    package var shippedDays: Int {
        switch self {
        case .drafts: 28
        case .words, .pageWords, .caseWords: 365
        case .happenings: 2191
        case .backups: 35
        }
    }
}

/// For how long each kind of thing is kept.
package struct Keeping: Hashable, Sendable {
    private var changed: [Kept: Int] = [:]

    /// As shipped.
    package init() {}

    /// For how many days something is kept.
    package func days(_ kept: Kept) -> Int { changed[kept] ?? kept.shippedDays }

    /// Reads `words=180,backups=14`; the first part that cannot be read is thrown.
    ///
    /// Drafts cannot be changed: cookies and pages promise 28 days.
    package init(_ text: String) throws(NotKeeping) {
        for part in text.split(separator: ",") {
            let halves = part.split(separator: "=")
            let name = halves.first.map { $0.filter { !$0.isWhitespace } } ?? ""
            guard halves.count == 2, let kept = Kept(rawValue: name), kept != .drafts,
                let days = Int(halves[1].filter { !$0.isWhitespace }), (1...7305).contains(days)
            else { throw NotKeeping(part: String(part.prefix(60))) }
            changed[kept] = days
        }
    }

    /// The part that says no time of anything.
    package struct NotKeeping: Error, Hashable {
        /// As it was written.
        package let part: String
    }
}
