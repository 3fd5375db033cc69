import Foundation
import Testing

@testable import Coproduction

@Suite struct DecisionReaderRefusalTests {
    @Test(arguments: [
        ("", NotADecision.empty), (" \n\t\u{A0}\r\n", .onlySpaces), ("\u{FEFF}", .onlySpaces),
        ("<!DOCTYPE html>\n<title>A page</title>\n<p>Words about a fair in the park on Sunday.", .webPage),
        ("  <div><b>Welcome to the council, where we do many things</b></div>", .webPage),
        ("<?xml version=\"1.0\"?>\n<html>", .webPage),
        ("<?xml version=\"1.0\"?>\n<decision/>", .xml), ("{\\rtf1\\ansi Decision}", .richText),
        ("{\n  \"title\": \"A\",\n  \"status\": \"Open\"\n}", .json), ("[{\"title\": \"A\"}]", .json),
        ("reference,title,status\n21/00033,A review,Open\n21/00034,Other,Open", .table),
        ("code\tarea\tage\n1\tAshford\t3", .table),
        ("From: A Person\nTo: Another\nSubject: 21/00033\n\n21/00033 - A title\nDecision type: Key", .email),
        ("milk\neggs\n2 loaves of bread", .list),
        (
            "Dear all, the fair is on Sunday and we would like to see you there.\nPlease bring a chair.",
            .otherText
        ),
        ("Gardener wanted\nDepartment: Parks\nContact: A Person", .list),
        ("Decision type: Key\nDecision status: Open", .labelsWithoutTitle),
        ("Issue details", .labelsWithoutTitle),
        ("21/00033 - A title", .titleWithoutLabels),
        ("Issue details\n\nA title\n\nSome words.", .titleWithoutLabels),
    ])
    func `a text that is no decision is refused by what it looks like`(text: String, kind: NotADecision) {
        #expect(throws: kind) { try DecisionReader.read(text) }
        #expect(throws: kind) { try DecisionReader.read([UInt8](text.utf8)) }
    }

    @Test(arguments: [
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], NotADecision.picture),
        ([0xFF, 0xD8, 0xFF, 0xE0, 0], .picture), ([UInt8]("%PDF-1.7\n".utf8), .pdf),
        ([0x50, 0x4B, 0x03, 0x04, 0, 0], .zip), ([0xD0, 0xCF, 0x11, 0xE0, 0], .oldOffice),
        ([0x41, 0x00, 0x42], .binary), ([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0], .utf32),
        ([UInt8]("21/00033 - A\nDecision type: ".utf8) + [0x81, 0x28], .unknownLetters),
    ])
    func `bytes that are no text are refused by what they look like`(bytes: [UInt8], kind: NotADecision) {
        #expect(throws: kind) { try DecisionReader.read(bytes) }
    }

    @Test func `text that is too long is refused and 2 MB are read`() throws {
        let start = "21/00033 - A title\nProposed decision\n"
        let words = "These are words of a paper, and - as such - they go on: so on. "
        let line = words + words.dropLast() + "\n"
        let fits = start + String(repeating: line, count: (DecisionReader.longest - start.count) / line.count)
        let read = try DecisionReader.read(fits).proposedDecision
        #expect(read?.utf8.count == fits.utf8.count - start.utf8.count - 1)
        #expect(throws: NotADecision.tooLong) { try DecisionReader.read(fits + line) }
    }

    @Test func `too long a text is refused before work is done on it`() {
        let lines = Array(repeatElement([UInt8]("Decision type: Key\n".utf8), count: 300_000).joined())
        let page = [UInt8]("<!DOCTYPE html>\n".utf8) + lines
        let spent = ContinuousClock().measure {
            for bytes in [lines, page] {
                #expect(throws: NotADecision.tooLong) { try DecisionReader.readAll(bytes) }
                let text = String(decoding: bytes, as: UTF8.self)
                #expect(throws: NotADecision.tooLong) { try DecisionReader.readAll(text) }
            }
        }
        // 4 times 5 MB: looking at each byte without optimisation takes many times as long.
        #expect(spent < .seconds(2))
    }

    @Test func `one single line of 5 MB is refused as such`() {
        let line = String(repeating: "Decision type: Key ", count: 5_000_000 / 19)
        #expect(throws: NotADecision.oneLongLine) { try DecisionReader.read(line) }
    }

    @Test(arguments: ["a", " ", "0", "0 ", "020 ", "a@", "@", "(", "+", ":", "/", "\u{301}", "-", "1/"])
    func `a line of one sign over and over takes no longer than any other`(sign: String) throws {
        let long = String(repeating: sign, count: 100_000 / sign.utf8.count)
        let text = "21/00033 - A title\nDecision type: Key\nContact: " + long
        let clock = ContinuousClock()
        let spent = try clock.measure { _ = try DecisionReader.read(text).json() }
        #expect(spent < .seconds(20))
    }

    @Test(arguments: NotADecision.allCases) func `every refusal is one line of short sentences`(
        kind: NotADecision
    ) {
        #expect(!kind.line.contains("\n"))
        for sentence in kind.line.split(separator: ". ") {
            #expect(sentence.split(separator: " ").count <= 12, "\(sentence)")
        }
    }

    @Test func `every refusal has words of its own`() {
        #expect(NotADecision.webPage.line.hasPrefix("This looks like a web page without a decision."))
        #expect(Set(NotADecision.allCases.map(\.looksLike)).count == NotADecision.allCases.count)
        #expect(NotADecision.allCases.allSatisfy { DecisionReaderRefusals.looks[$0] != nil })
    }
}
