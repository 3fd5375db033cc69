extension ClueSearch {
    private static let rooms: Set<String> = ["room", "ward", "bed", "bay", "unit", "block", "wing"]
    private static let flats: Set<String> = ["flat", "apartment", "apt", "bungalow"]
    /// What a street is called; these count without a capital as well, after a house number.
    private static let streets: Set<String> = [
        "street", "road", "lane", "avenue", "crescent", "terrace", "rd", "ave",
    ]
    /// What a street or a house is called; these count with a capital only.
    private static let houses: Set<String> = [
        "st", "ln", "close", "drive", "court", "way", "place", "hill", "grove", "square", "walk", "mews",
        "row",
        "gardens", "house", "lodge", "hall", "manor", "view", "cottage", "cottages", "rise", "parade",
    ]

    /// Rooms, wards and beds: `Room 12`, `Ward B`, `Kestrel Ward`.
    mutating func findRooms() {
        for (place, term) in terms.enumerated() where Self.rooms.contains(term.low) {
            if touches(place), let next = self.term(place + 1), isNumberOfRoom(next) {
                claim(stretch(term, next), .room)
            } else if ["ward", "unit", "wing"].contains(term.low), term.isCapitalised, place > 0,
                touches(place - 1),
                let before = self.term(place - 1), before.isCapitalised, !CommonWords.has(before.low)
            {
                claim(stretch(before, term), .room)
            }
        }
    }

    private func isNumberOfRoom(_ term: Term) -> Bool {
        switch term.kind {
        case .number: term.text.count <= 4
        case .mixed: term.text.count <= 4
        case .word: term.text.count == 1 && term.text != "I" && term.text.first?.isUppercase == true
        case .mark, .line: false
        }
    }

    /// Where somebody lives or stays: `flat 3`, `14 Station Road`, `Willow Court`.
    mutating func findAddresses() {
        for (place, term) in terms.enumerated() {
            if Self.flats.contains(term.low), touches(place), let next = self.term(place + 1),
                next.kind == .number || next.kind == .mixed
            {
                claim(stretch(term, next), .address)
            }
            if let first = startOfAddress(endingAt: place) { claim(stretch(first, term), .address) }
        }
    }

    /// The first term of an address whose last term, the kind of street or house, stands here.
    private func startOfAddress(endingAt last: Int) -> Term? {
        guard let type = term(last), type.kind == .word else { return nil }
        let isStreet = Self.streets.contains(type.low)
        guard isStreet || Self.houses.contains(type.low) && type.isCapitalised else { return nil }
        var found: Term?
        for back in 1...4 {
            guard last >= back, touches(last - back), let before = term(last - back) else { break }
            if before.kind == .number || before.kind == .mixed {
                return back > 1 && isHouseNumber(before) ? before : found
            }
            guard before.kind == .word, !CommonWords.has(before.low), back < 4 else { break }
            if type.isCapitalised, before.isCapitalised { found = before }
        }
        return found
    }

    private func isHouseNumber(_ term: Term) -> Bool {
        let digits = term.text.prefix { $0.isNumber }
        return (1...4).contains(digits.count) && term.text.count - digits.count <= 1
    }
}
