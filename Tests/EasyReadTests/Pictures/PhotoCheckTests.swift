import Foundation
import Testing

@testable import EasyRead

@Suite struct PhotoCheckTests {
    private static func four(_ number: Int) -> [UInt8] {
        (0..<4).reversed().map { UInt8(number >> ($0 * 8) & 255) }
    }
    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        four(content.count) + Array(name.utf8) + content + [0, 0, 0, 0]
    }

    static func png(_ wide: Int, _ high: Int, _ more: [UInt8] = []) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + chunk("IHDR", four(wide) + four(high) + [8, 2, 0, 0, 0])
            + more
            + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
    }

    static func jpg(_ wide: Int, _ high: Int, _ more: [UInt8] = []) -> [UInt8] {
        let size = Array(four(high).suffix(2)) + Array(four(wide).suffix(2))
        return [0xFF, 0xD8] + more + [0xFF, 0xC0, 0, 11, 8] + size + [1, 1, 0x11, 0] + [0xFF, 0xDA, 0, 2, 0]
    }

    static func webp(_ wide: Int, _ high: Int, _ more: [UInt8] = []) -> [UInt8] {
        let packed = (wide - 1) | (high - 1) << 14
        let content = [0x2F] + Array(four(packed).reversed()) + [0]
        let chunks = more + Array("VP8L".utf8) + Array(four(content.count).reversed()) + content
        return Array("RIFF".utf8) + Array(four(chunks.count + 4).reversed()) + Array("WEBP".utf8) + chunks
    }

    private static func webpChunk(_ name: String) -> [UInt8] { Array(name.utf8) + [2, 0, 0, 0, 1, 1] }

    @Test func `a photo of each kind is taken`() {
        #expect(PhotoCheck.problem(in: Self.png(400, 300), .png) == nil)
        #expect(PhotoCheck.problem(in: Self.jpg(400, 300, [0xFF, 0xE0, 0, 4, 1, 1]), .jpg) == nil)
        #expect(PhotoCheck.problem(in: Self.webp(400, 300), .webp) == nil)
    }

    @Test func `a photo that tells where it was taken is refused`() {
        let exif: [UInt8] = [0xFF, 0xE1, 0, 8] + Array("Exif\0\0".utf8)
        for problem in [
            PhotoCheck.problem(in: Self.jpg(400, 300, exif), .jpg),
            PhotoCheck.problem(in: Self.png(400, 300, Self.chunk("eXIf", [1])), .png),
            PhotoCheck.problem(
                in: Self.png(400, 300, Self.chunk("iTXt", Array("XML:com.adobe.xmp\0".utf8))), .png),
            PhotoCheck.problem(in: Self.webp(400, 300, Self.webpChunk("EXIF")), .webp),
            PhotoCheck.problem(in: Self.webp(400, 300, Self.webpChunk("XMP ")), .webp),
        ] {
            #expect(problem?.contains("hidden notes") == true)
        }
    }

    @Test func `a picture that moves is refused`() {
        let png = Self.png(400, 300, Self.chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0]))
        #expect(PhotoCheck.problem(in: png, .png) == "The picture moves.")
        #expect(
            PhotoCheck.problem(in: Self.webp(400, 300, Self.webpChunk("ANIM")), .webp) == "The picture moves."
        )
    }

    @Test(arguments: [(100, 400), (400, 100), (1601, 400), (400, 16_000)])
    func `a photo that is too small or too large is refused with its size`(_ wide: Int, _ high: Int) {
        #expect(
            PhotoCheck.problem(in: Self.png(wide, high), .png) == "The picture is \(wide) by \(high) dots.")
        #expect(
            PhotoCheck.problem(in: Self.webp(wide, high), .webp) == "The picture is \(wide) by \(high) dots.")
    }

    @Test func `what is not what its name says is refused`() {
        #expect(PhotoCheck.problem(in: Self.png(400, 300), .jpg) == "This is no whole JPG picture.")
        #expect(PhotoCheck.problem(in: Self.jpg(400, 300), .png) == "This is no whole PNG picture.")
        #expect(PhotoCheck.problem(in: Array("<html><script></script>".utf8), .png) != nil)
        for kind in [Picture.Kind.png, .jpg, .webp] { #expect(PhotoCheck.problem(in: [], kind) != nil) }
    }

    @Test func `a photo that breaks off or was changed at random never stops the program`() {
        for (whole, kind) in [
            (Self.png(400, 300), Picture.Kind.png), (Self.jpg(400, 300), .jpg), (Self.webp(400, 300), .webp),
        ] {
            for length in whole.indices { _ = PhotoCheck.problem(in: Array(whole.prefix(length)), kind) }
            for place in whole.indices {
                var bytes = whole
                bytes[place] = 255
                _ = PhotoCheck.problem(in: bytes, kind)
            }
        }
        #expect(PhotoCheck.problem(in: Array(Self.png(400, 300).dropLast(12)), .png) != nil)
    }
}
