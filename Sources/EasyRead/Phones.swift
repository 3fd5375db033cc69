package import Coproduction

/// The phone numbers that pages show, by the place they fill.
package struct Phones: Sendable {
    /// All of them, in the order of the list.
    package let all: [Phone]

    /// Puts numbers together.
    package init(all: [Phone]) { self.all = all }

    /// The number for a place such as `council-phone`.
    package subscript(place: String) -> Phone? { all.first { $0.place == place } }

    /// The numbers that nobody has tried for 90 days (EASY-READ 5.4), or never.
    package func toCheck(on day: Day) -> [Phone] {
        all.filter { phone in phone.checked.map { $0.adding(days: 90) < day } ?? true }
    }

    /// The day since which every number is known to be right; nil while one of them was never checked.
    package var allChecked: Day? {
        let days = all.compactMap(\.checked)
        return days.count == all.count ? days.min() : nil
    }

    /// The values that fill places: `{council-phone}` is the number.
    var places: [String: String] { Dictionary(all.map { ($0.place, $0.number) }) { first, _ in first } }

    /// The values that fill places in links: digits only, as RFC 3966 wants them.
    var digits: [String: String] { places.mapValues { $0.filter(\.isNumber) } }
}

/// One phone number that pages show.
package struct Phone: Hashable, Sendable {
    /// The place it fills, `council-phone`.
    package let place: String
    /// The number as it is shown, in groups.
    package let number: String
    /// Who answers, in easy words.
    package let whoAnswers: String
    /// The day somebody last tried it; nil when nobody has.
    package let checked: Day?
    /// What whoever runs the site has to know.
    package let note: String?

    /// Puts a number together.
    package init(place: String, number: String, whoAnswers: String, checked: Day?, note: String? = nil) {
        self.place = place
        self.number = number
        self.whoAnswers = whoAnswers
        self.checked = checked
        self.note = note
    }
}

/// Reads `Lists/phones.yaml`, and over it the numbers an organisation has of its own.
struct PhonesFile {
    let files: EasyReadFolder
    /// The organisation's own list, `<data>/phones.yaml`; nil where there is none.
    let own: String?

    func read() -> Phones? {
        guard let shipped = read(files.read("Lists/phones.yaml")) else { return nil }
        guard let own else { return Phones(all: shipped) }
        guard let theirs = read(YamlFile(file: own, book: files.book).read(path: own)) else { return nil }
        for phone in theirs where !shipped.contains(where: { $0.place == phone.place }) {
            let known = shipped.map(\.place).joined(separator: ", ")
            files.book.note(
                own, line: nil, "There is no place \"\(phone.place)\" for a phone number.",
                "Use one of: \(known).")
        }
        return Phones(all: shipped.map { phone in theirs.first { $0.place == phone.place } ?? phone })
    }

    private func read(_ root: YamlValue?) -> [Phone]? {
        guard let entries = root?.list("The list of phone numbers") else { return nil }
        var all: [Phone] = []
        for entry in entries {
            guard
                let map = YamlMap(
                    entry, "a phone number", must: ["place", "number", "who"], can: ["checked", "note"]),
                let place = map.slug("place", of: Phone.self)?.rawValue, let number = map.text("number"),
                let who = map.text("who")
            else { continue }
            if !number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == " " }) || number.count > 20 {
                map["number"]?.wrong(
                    "\"\(number.prefix(40))\" is no phone number.", "Write digits and spaces only, in quotes."
                )
            }
            if all.contains(where: { $0.place == place }) {
                entry.wrong("\"\(place)\" is there twice.", "Take one of the two away.")
            }
            let checked = map["checked"].flatMap { $0.isLeftEmpty ? nil : $0.day("\"checked\"") }
            all.append(
                Phone(place: place, number: number, whoAnswers: who, checked: checked, note: map.text("note"))
            )
        }
        return all
    }
}
