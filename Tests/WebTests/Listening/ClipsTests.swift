import Coproduction
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import Testing

@testable import Web

@Suite struct ClipsTests {
    @Test func `a clip is listed by its words and given whole or in pieces, and nothing else is`()
        async throws
    {
        try await WebHouse.run { house, client in
            let clips = house.site.clips
            try clips.makeFolder()
            try Data("0123456789".utf8).write(to: URL(fileURLWithPath: clips.path(ofNew: "a.wav")))
            try await client.execute(uri: "/audio/a.wav", method: .get) { #expect($0.status == .notFound) }
            clips.show("a.wav", saying: "Yes")
            try await client.execute(uri: "/audio/clips.json", method: .get) { answer in
                #expect(String(buffer: answer.body) == #"{"Yes":"/audio/a.wav"}"#)
                #expect(answer.headers[.contentType] == "application/json; charset=utf-8")
                #expect(answer.headers[.cacheControl] == "no-cache")
            }
            try await client.execute(uri: "/audio/a.wav", method: .get) { answer in
                #expect(answer.status == .ok && String(buffer: answer.body) == "0123456789")
                #expect(answer.headers[.contentType] == "audio/wav")
                #expect(answer.headers[.cacheControl] == "public, max-age=31536000, immutable")
                #expect(answer.headers[.acceptRanges] == "bytes")
            }
            let range: HTTPFields = [.range: "bytes=2-4"]
            try await client.execute(uri: "/audio/a.wav", method: .get, headers: range) { answer in
                #expect(answer.status == .partialContent && String(buffer: answer.body) == "234")
                #expect(answer.headers[.contentRange] == "bytes 2-4/10")
            }
            let outside: HTTPFields = [.range: "bytes=10-"]
            try await client.execute(uri: "/audio/a.wav", method: .get, headers: outside) { answer in
                #expect(answer.status == .rangeNotSatisfiable)
                #expect(answer.headers[.contentRange] == "bytes */10")
            }
            for path in ["/audio/..%2fheard.db", "/audio/%2e%2e", "/audio/b.wav", "/audio/"] {
                try await client.execute(uri: path, method: .get) {
                    #expect($0.status == .notFound, "\(path)")
                }
            }
        }
    }

    @Test(
        arguments: [
            ("0-3", 0...3), ("4-", 4...9), ("-3", 7...9), ("-50", 0...9), ("2-99", 2...9), ("9-9", 9...9),
            ("10-", nil), ("3-2", nil), ("-0", nil), ("-", nil), ("a-b", nil), ("1-2-3", nil), ("--5", nil),
            ("99999999999999999999-", nil), ("-9223372036854775808", nil),
        ] as [(String, ClosedRange<Int>?)]) func `a range is read as players write it`(
            asked: String, range: ClosedRange<Int>?
        )
    { #expect(ClipAnswer.range(asked[...], of: 10) == range) }

    @Test func `the words of surveys and information pages are said, and no place stays unfilled`()
        async throws
    {
        try await WebHouse.run { house, _ in
            let sentences = house.site.spokenSentences
            #expect(sentences.count > 150 && Set(sentences).count == sentences.count)
            for survey in house.site.publishedSurveys {
                for question in survey.questions {
                    let spoken = sentences.joined(separator: " ")
                    #expect(spoken.contains(question.text))
                }
            }
            #expect(sentences.allSatisfy { !$0.contains("{") && !$0.contains("<") && $0.count < 400 })
            #expect(sentences.contains("Miss this question") && sentences.contains("I do not know"))
        }
    }
}
