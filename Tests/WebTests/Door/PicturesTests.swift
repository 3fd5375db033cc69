import Coproduction
import EasyRead
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Pages
import Testing

@testable import Web

@Suite struct PicturesTests {
    @Test func `all pictures are shown with their words, in groups that lead to each of them`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            let all = try await browser.get("/pictures")
            #expect(all.status == .ok)
            var seen: Set<String> = []
            for group in PictureGroup.allCases where group != .own {
                #expect(all.text.contains("href=\"/pictures/\(group.rawValue)\""))
                let page = try await browser.get("/pictures/" + group.rawValue)
                for picture in house.site.content.pictures.pictures(in: group) {
                    let address = "/pictures/\(group.rawValue)/\(picture.name.rawValue)"
                    #expect(page.text.contains("href=\"\(address)\""))
                    #expect(page.text.contains("<span>\(picture.words)</span>"))
                    #expect(page.text.contains(house.site.assets.address(of: picture.name)))
                    seen.insert(picture.name.rawValue)
                }
            }
            #expect(seen.count == house.site.content.pictures.all.count)
        }
    }

    @Test func `each page of pictures stays under 14 kB, and under 30 kB with its style and pictures`() async throws {
        try await WebHouse.run { house, client in
            let browser = Browser(client)
            for path in ["/pictures"]
                + PictureGroup.allCases.filter({ $0 != .own }).map({ "/pictures/" + $0.rawValue })
            {
                let page = try await browser.get(path)
                #expect(page.body.readableBytes < 14_000, "\(path)")
                let files = page.text.split(separator: "\"").filter { $0.hasPrefix("/public/") }
                var bytes = page.body.readableBytes
                // The script adds listening and nothing that a page needs; it has a limit of its own.
                for file in Set(files) where !file.hasSuffix(".js") {
                    bytes += try await browser.get(String(file)).body.readableBytes
                }
                #expect(bytes < 30_000, "\(path) is \(bytes) bytes")
            }
        }
    }

    @Test func `a picture says where it is used, and nobody finds one that is not there`() async throws {
        try await WebHouse.run { _, client in
            let browser = Browser(client)
            let yes = try await browser.get("/pictures/answers/yes")
            #expect(yes.text.contains("href=\"/surveys/deciding-together\""))
            #expect(yes.text.contains("Everybody can use this picture."))
            for path in [
                "/pictures/nothing", "/pictures/own", "/pictures/answers/home", "/pictures/answers/thumb-up",
                "/pictures/answers/..%2Fyes", "/pictures/answers/yes/more",
            ] {
                #expect(try await browser.get(path).status == .notFound, "\(path)")
            }
            for path in ["/pictures", "/pictures/answers", "/pictures/answers/yes"] {
                let head = try await client.executeRequest(uri: path, method: .head, headers: [:], body: nil)
                #expect(head.status == .ok && head.body.readableBytes == 0)
                #expect(try await browser.post(path, "a=b").status == .methodNotAllowed)
            }
        }
    }

    @Test func `a picture of each kind is served as what it is, for ever, under the name of its bytes`()
        throws
    {
        let name = try #require(PictureName(rawValue: "our-centre"))
        let types = [
            Picture.Kind.svg: "image/svg+xml", .png: "image/png", .jpg: "image/jpeg", .webp: "image/webp",
        ]
        for kind in Picture.Kind.allCases {
            let made = { (bytes: [UInt8]) in
                PublicFiles(
                    folder: "/nowhere",
                    pictures: [
                        Picture(
                            name: name, group: .own, shows: "A", alt: "A", words: "A", author: "A",
                            licence: "A",
                            holder: nil, isOurs: false, kind: kind, bytes: bytes)
                    ])
            }
            let files = made([1, 2, 3])
            let address = try #require(files.addresses["pictures/our-centre"])
            #expect(address.hasSuffix("." + kind.rawValue) && address != made([1, 2]).addresses.values.first)
            let request = Request(
                head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: address),
                body: .init(buffer: .init()))
            let response = try #require(files.response(to: request))
            #expect(response.headers[.contentType] == types[kind])
            #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
        }
    }
}
