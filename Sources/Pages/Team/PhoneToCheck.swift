import Coproduction
import EasyRead

/// A phone number that nobody has checked for 90 days, on the team's first page.
package struct PhoneToCheck: Hashable, Sendable {
    package let who: String
    package let number: String
    package let checked: String
    package let note: String?

    init(_ phone: Phone, words: Words) {
        who = phone.whoAnswers
        number = phone.number
        checked =
            phone.checked.map { words("team.phones.old", ["day": words.whole($0)]) }
            ?? words("team.phones.never")
        note = phone.note.map { words("team.phones.note", ["note": $0]) }
    }
}
