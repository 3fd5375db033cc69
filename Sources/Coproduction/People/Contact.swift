/// How somebody who answered can be told something; kept apart from the answers, with nothing that leads back to them.
package enum Contact: Hashable, Sendable {
    case phone(PhoneNumber)
    case email(MailAddress)

    /// What somebody said yes to, each by itself.
    package enum Purpose: String, Hashable, Sendable, CaseIterable {
        /// To be told what people said, and what came of it.
        case results
        /// To be asked whether it has happened.
        case checks
    }

    /// The kinds there are.
    package enum Kind: String, Hashable, Sendable, CaseIterable { case phone, email }

    /// Which kind it is.
    package var kind: Kind {
        switch self {
        case .phone: .phone
        case .email: .email
        }
    }

    /// The number as E.164, or the address as it was written.
    package var text: String {
        switch self {
        case .phone(let number): number.text
        case .email(let address): address.text
        }
    }

    /// Reads a number or an e-mail address; nil when it is neither.
    package init?(typed: String) {
        if typed.contains("@") {
            guard let address = MailAddress(typed) else { return nil }
            self = .email(address)
        } else {
            guard let number = try? PhoneNumber(typed: typed) else { return nil }
            self = .phone(number)
        }
    }

    /// The same for every way to write the same number or address; large and small letters count as one.
    package var canonical: String { kind.rawValue + ":" + text.lowercased() }

    /// The last day on which it may be kept: 13 months after the survey closed (DESIGN.md section 9).
    package static func lastDay(ofSurveyThatCloses closes: Day) -> Day {
        let months = closes.year * 12 + closes.month - 1 + 13
        let (year, month) = (months / 12, months % 12 + 1)
        for day in stride(from: closes.day, through: 28, by: -1) {
            if let last = Day(year: year, month: month, day: day) { return last }
        }
        return Day(year: year, month: month, day: closes.day) ?? closes.adding(days: 396)
    }
}
