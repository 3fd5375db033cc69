/// Leaves phone numbers and e-mail addresses out of a line: they are not the project's to keep.
package enum DecisionReaderContacts {
    /// What stands where a phone number stood.
    package static let phone = "[phone left out]"
    /// What stands where an e-mail address stood.
    package static let email = "[e-mail left out]"

    /// The line without phone numbers and e-mail addresses; everything else stays as it is.
    package static func leftOut(_ line: String) -> String {
        let hasMail = line.utf8.contains(UInt8(ascii: "@"))
        guard hasMail || line.utf8.lazy.filter({ (48...57).contains($0) }).prefix(3).count == 3 else {
            return line
        }
        return withoutPhones(hasMail ? withoutEmails(line) : line)
    }

    // MARK: E-mail

    private static func withoutEmails(_ line: String) -> String {
        let marks = Array(line.unicodeScalars)
        var out: [Unicode.Scalar] = []
        var done = 0
        for at in marks.indices where marks[at] == "@" && at >= done {
            var start = at
            while start > done, isLocal(marks[start - 1]) { start -= 1 }
            var end = at + 1
            while end < marks.count, isDomain(marks[end]) { end += 1 }
            while end > at + 1, !isLetterOrDigit(marks[end - 1]) { end -= 1 }
            guard start < at, marks[(at + 1)..<end].contains(".") else { continue }
            out.append(contentsOf: marks[done..<start])
            out.append(contentsOf: email.unicodeScalars)
            done = end
        }
        out.append(contentsOf: marks[done...])
        return String(String.UnicodeScalarView(out))
    }

    private static func isLocal(_ mark: Unicode.Scalar) -> Bool {
        isLetterOrDigit(mark) || "._%+-'’".unicodeScalars.contains(mark)
    }
    private static func isDomain(_ mark: Unicode.Scalar) -> Bool {
        isLetterOrDigit(mark) || mark == "." || mark == "-"
    }
    private static func isLetterOrDigit(_ mark: Unicode.Scalar) -> Bool {
        mark.properties.isAlphabetic || (48...57).contains(mark.value)
    }

    // MARK: Phone

    private static func withoutPhones(_ line: String) -> String {
        let marks = Array(line.unicodeScalars)
        var out: [Unicode.Scalar] = []
        var place = 0
        var naming = Naming.none
        while place < marks.count {
            if let end = DecisionReaderPhone.end(in: marks, from: place, named: naming == .surely) {
                out.append(contentsOf: phone.unicodeScalars)
                place = end
                naming = .none
            } else if isLetterOrDigit(marks[place]) {
                let end = marks[place...].firstIndex { !isLetterOrDigit($0) } ?? marks.count
                naming = naming.after(
                    String(String.UnicodeScalarView(marks[place..<end].prefix(12))).lowercased())
                out.append(contentsOf: marks[place..<end])
                place = end
            } else {
                if marks[place] == ":", naming == .perhaps { naming = .surely }
                out.append(marks[place])
                place += 1
            }
        }
        return String(String.UnicodeScalarView(out))
    }

    /// Whether the words before say that a number of a phone comes, so that even a short one counts.
    private enum Naming {
        case none, perhaps, surely

        func after(_ word: String) -> Naming {
            switch word {
            case "tel", "ext", "extn", "textphone", "minicom": .surely
            // "Mobile 2000 homes" and "contract extension 2023" are no phone numbers.
            case "telephone", "phone", "mobile", "mob", "fax", "extension": .perhaps
            case "no", "number", "line": self == .none ? .none : .surely
            default: .none
            }
        }
    }
}
