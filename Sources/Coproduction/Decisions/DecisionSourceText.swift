extension DecisionReader {
    /// The text of a source as the reader itself takes its letters, without the mark of their order at its start.
    ///
    /// Nil for what is no text: unknown letters, or marks that steer a machine.
    package static func text(of bytes: [UInt8]) -> String? {
        guard let text = try? DecisionReaderText.decoded(bytes) else { return nil }
        let hasControls = text.utf8.contains { $0 < 0x20 && !(0x09...0x0D).contains($0) }
        return hasControls ? nil : text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text
    }
}
