extension Mail {
    /// The whole letter as it goes out (RFC 5322 with MIME): ASCII only, every line ended by CR LF and at most 76
    /// characters but for addresses; dots at the start of a line are doubled by whoever sends it (RFC 5321, 4.5.2).
    package func message(from sender: MailAddress, at moment: Moment) -> [UInt8] {
        let headers = [
            ("From", sender.text), ("To", reader.text), ("Subject", Self.encoded(subject)),
            ("Date", moment.mailDate), ("Message-ID", "<" + id.rawValue + "@" + sender.host + ">"),
            ("MIME-Version", "1.0"), ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "quoted-printable"),
            // So that nobody's "I am on holiday" answers (RFC 3834).
            ("Auto-Submitted", "auto-generated"),
        ]
        let head = headers.map { $0.0 + ": " + $0.1 + "\r\n" }.joined()
        let body = lines.flatMap { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }
        return Array((head + "\r\n").utf8) + body.flatMap { Self.quoted(String($0)) }
    }

    /// A subject as words that a header may hold (RFC 2047): as it is when it is short and plain, else in base 64, cut
    /// between letters, each piece at most 75 characters.
    static func encoded(_ subject: String) -> String {
        let isPlain = subject.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !subject.contains("=?")
        if isPlain, subject.utf8.count <= 60 { return subject }
        var pieces: [[UInt8]] = [[]]
        for scalar in subject.unicodeScalars {
            let bytes = Array(String(Character(scalar)).utf8)
            let room = 45 - (pieces.last?.count ?? 0)
            if bytes.count > room { pieces.append([]) }
            let last = pieces.removeLast()
            pieces.append(last + bytes)
        }
        return pieces.map { "=?utf-8?B?" + base64($0) + "?=" }.joined(separator: "\r\n ")
    }

    /// One line in quoted-printable (RFC 2045, 6.7), soft line ends included, with its own line end.
    static func quoted(_ line: String) -> [UInt8] {
        let bytes = Array(line.utf8)
        var text: [UInt8] = []
        var width = 0
        for (place, byte) in bytes.enumerated() {
            let isLast = place == bytes.count - 1
            let isPlain = (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=") || byte == 0x20 && !isLast
            if width + (isPlain ? 1 : 3) > 75 {
                text += Array("=\r\n".utf8)
                width = 0
            }
            // A dot or "From " at the start of a line is touched by some servers on the way.
            let isEdge = width == 0 && (byte == UInt8(ascii: ".") || byte == UInt8(ascii: "F"))
            let written = isPlain && !isEdge ? [byte] : [UInt8(ascii: "=")] + hex(byte)
            text += written
            width += written.count
        }
        return text + Array("\r\n".utf8)
    }

    private static func hex(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
        var text = String.UnicodeScalarView()
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let three = bytes[start..<min(start + 3, bytes.count)]
            var word = three.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
            word <<= UInt32(8 * (3 - three.count))
            for place in 0..<4 {
                let letter = letters[Int(word >> UInt32(18 - 6 * place) & 63)]
                text.append(place <= three.count ? letter : "=")
            }
        }
        return String(text)
    }
}

extension Moment {
    /// The date of a letter, in UTC (RFC 5322, 3.3): `Mon, 23 Nov 2026 12:00:05 +0000`.
    var mailDate: String {
        let day = dayInUTC
        let weekdays: [Day.Weekday: String] = [
            .monday: "Mon", .tuesday: "Tue", .wednesday: "Wed", .thursday: "Thu", .friday: "Fri",
            .saturday: "Sat", .sunday: "Sun",
        ]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let seconds = Int(milliseconds / 1000 % 86_400)
        let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
        let month = months.dropFirst(day.month - 1).first ?? ""
        return (weekdays[day.weekday] ?? "") + ", "
            + [String(day.day), month, padded(day.year, to: 4)]
            .joined(separator: " ") + " " + clock.joined(separator: ":") + " +0000"
    }
}
