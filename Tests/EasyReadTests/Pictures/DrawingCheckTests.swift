import Coproduction
import Foundation
import Testing

@testable import EasyRead

@Suite struct DrawingCheckTests {
    private static func svg(_ inside: String, _ more: String = "") -> String {
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"\(more)>\(inside)</svg>"
    }

    static let unsafe = [
        svg("<script>alert(1)</script>"), svg("<SCRIPT/>"), svg("<path onload=\"alert(1)\"/>"),
        svg("", " onload=\"alert(1)\""), svg("<path ONCLICK='a'/>"),
        svg("<foreignObject><p/></foreignObject>"),
        svg("<image href=\"a.png\"/>"), svg("<use href=\"#a\"/>"), svg("<a href=\"/x\"><path/></a>"),
        svg("<path xlink:href=\"#a\"/>"), svg("<style>*{fill:red}</style>"),
        svg("<path style=\"fill:red\"/>"),
        svg("<path fill=\"url(http://evil.example/a)\"/>"), svg("<path fill=\"&#117;rl(a)\"/>"),
        svg("<animate attributeName=\"x\"/>"), svg("<set attributeName=\"onload\"/>"),
        svg("<text>STOP</text>"), svg("<svg:script/>"), svg("<path fill=\"javascript:a\"/>"),
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + svg("<path/>"),
        "<?xml-stylesheet href=\"a.css\"?>" + svg("<path/>"), svg("<![CDATA[<script/>]]>"),
        svg("<iframe src=\"/\"/>"), svg("<path", ""), svg("<path d=\"M0 0/>"), svg("<path d='<script/>'/>"),
        svg("<g>"), svg("</g>"), svg("<path/>") + "<script/>", "<g><svg></svg></g>",
        "<svg><path/></svg>", "<svg xmlns=\"http://www.w3.org/1999/xhtml\"><path/></svg>",
        "<html><svg></svg></html>", svg(String(repeating: "<g>", count: 30)), "a picture", "",
        svg("<path d=\"M0 0\"fill=\"red\"/>"), svg("<!-- a"), svg("<path d/>"),
    ]

    @Test(arguments: unsafe) func `a drawing that could do more than stand still is refused`(_ text: String) {
        #expect(DrawingCheck.problem(in: Array(text.utf8)) != nil)
    }

    static let safe = [
        svg("<path d=\"M0 0\" fill=\"#fff\"/>"), svg("<g transform='rotate(9)'><circle r = '3' /></g>\n"),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- drawn > by hand -->\n"
            + svg("<title>A bus</title>"),
        svg("<path d=\"M0 0\"\n  stroke=\"#000\"\n/>"),
    ]

    @Test(arguments: safe) func `a plain drawing is taken`(_ text: String) {
        #expect(DrawingCheck.problem(in: Array(text.utf8)) == nil)
    }

    @Test func `all drawings of the house are plain`() throws {
        for picture in try RealFolder.content().pictures.all {
            #expect(DrawingCheck.problem(in: picture.bytes) == nil, "\(picture.name.rawValue)")
        }
    }

    @Test func `the line is told, and bytes that are no text are refused`() {
        let text = Self.svg("\n<path/>\n\n<script/>")
        #expect(DrawingCheck.problem(in: Array(text.utf8))?.line == 4)
        #expect(DrawingCheck.problem(in: [0x3C, 0xFF, 0xFE])?.what == "The drawing is not UTF-8.")
    }

    @Test func `nothing that is cut off or changed at random is taken for more than it is`() {
        var random = SystemRandomNumberGenerator()
        let whole = Array(Self.svg("<g fill=\"red\"><path d=\"M0 0\"/></g>").utf8)
        for length in whole.indices { #expect(DrawingCheck.problem(in: Array(whole.prefix(length))) != nil) }
        for _ in 0..<2000 {
            var bytes = whole
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            _ = DrawingCheck.problem(in: bytes)
        }
    }
}
