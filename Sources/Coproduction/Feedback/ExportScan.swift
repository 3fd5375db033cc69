extension Export {
    /// Something in a file that may tell who somebody is: where and of what kind, never the thing itself.
    package struct Finding: Hashable, Sendable {
        /// The name of the file.
        package let file: String
        /// The line, from 1.
        package let line: Int
        /// The kind of thing.
        package let kind: Clue.Kind
    }

    /// Reads the produced files again and looks for phone numbers, e-mail addresses, postcodes and NHS numbers.
    package static func findings(in files: [File]) -> [Finding] {
        files.flatMap { file in
            // A cell can hold line ends of its own; any of them counts as one.
            let lines = file.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return lines.enumerated().flatMap { place, line in
                Set(Clue.all(in: String(line)).filter(\.tellsWho).map(\.kind))
                    .sorted { $0.rawValue < $1.rawValue }
                    .map { Finding(file: file.name, line: place + 1, kind: $0) }
            }
        }
    }
}

extension Clue {
    /// Whether this is one of the things that no public file may hold.
    ///
    /// The highlighter takes every run of digits for a number of somebody, since a person looks after it; a day and a
    /// slug of a decision are none. A phone number of the United Kingdom has 10 or 11 digits from its first 0 on.
    fileprivate var tellsWho: Bool {
        switch kind {
        case .email, .nhsNumber: return true
        case .postcode: return text.filter { $0.isLetter || $0.isNumber }.count >= 5
        case .phone:
            let digits = text.filter { $0.isASCII && $0.isNumber }
            let national =
                digits.hasPrefix("0044")
                ? "0" + digits.dropFirst(4) : digits.hasPrefix("44") ? "0" + digits.dropFirst(2) : digits
            let kept = national.hasPrefix("00") ? String(national.dropFirst()) : national
            return kept.hasPrefix("0") && (10...11).contains(kept.count)
        case .name, .date, .address, .room, .other: return false
        }
    }
}
