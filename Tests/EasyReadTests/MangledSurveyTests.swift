import Coproduction
import EasyRead
import Foundation
import Testing

@Suite struct MangledSurveyTests {
    /// A generator with a seed, so that a failure can be seen again (SplitMix64, Steele and others 2014).
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    @Test(arguments: 0..<8) func `a mangled survey loads or says where it is wrong`(seed: UInt64) throws {
        let content = try RealFolder.content()
        let path = RealFolder.path + "/Surveys/deciding-together.yaml"
        let lines = try String(contentsOfFile: path, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var chance = Seeded(state: seed &* 7919)
        for _ in 0..<100 {
            let text = mangled(lines, &chance)
            do throws(Mistakes) {
                let survey = try SurveyFile.read(text, file: "x.yaml", pictures: content.pictures)
                #expect((1...12).contains(survey.questions.count))
            } catch {
                #expect(!error.all.isEmpty && error.all.allSatisfy { $0.line != nil }, "\(error)\n\(text)")
            }
        }
    }

    private func mangled(_ lines: [String], _ chance: inout Seeded) -> String {
        var lines = lines
        for _ in 0...Int.random(in: 0...3, using: &chance) {
            let place = Int.random(in: 0..<lines.count, using: &chance)
            switch Int.random(in: 0...3, using: &chance) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(lines[place], at: Int.random(in: 0...lines.count, using: &chance))
            default: lines[place] = changed(lines[place], &chance)
            }
        }
        return lines.joined(separator: "\n")
    }

    private func changed(_ line: String, _ chance: inout Seeded) -> String {
        var letters = Array(line.unicodeScalars)
        let marks = Array("[]{}:,-#&*!|>'\"%@`?\\ \t\r\u{0}\u{FEFF}\u{2028}é😀0~".unicodeScalars)
        for _ in 0...Int.random(in: 0...2, using: &chance) {
            let place = Int.random(in: 0...letters.count, using: &chance)
            let mark = marks[Int.random(in: 0..<marks.count, using: &chance)]
            if place < letters.count, Bool.random(using: &chance) {
                letters[place] = mark
            } else {
                letters.insert(mark, at: place)
            }
        }
        return String(String.UnicodeScalarView(letters))
    }
}
