import Testing

@Suite struct ArrowsTests {
    @Test func `arrows point downwards`() {
        #expect(Tree.files.flatMap(Arrows.broken) == [])
    }

    @Test func `every target has its arrows`() {
        let targets = Set(
            Tree.paths.filter { $0.hasPrefix("Sources/") }.map { $0.split(separator: "/")[1] }.map(
                String.init))
        #expect(targets == Set(Arrows.mayImport.keys))
    }

    @Test(arguments: [
        ("Sources/Pages/A.swift", "import Storage"), ("Sources/Pages/A.swift", "package import Hummingbird"),
        ("Sources/Storage/A.swift", "@testable import Pages"), ("Sources/Web/A.swift", "import Gateways"),
        ("Sources/Web/A.swift", "import Rounds"), ("Sources/Rounds/A.swift", "import Web"),
        ("Sources/EasyRead/A.swift", "@preconcurrency public import struct GRDB.Row"),
        ("Sources/Coproduction/A.swift", "import Foundation; import Logging"),
        ("Sources/Texting/People/A.swift", "\timport  func  CCurl.curl_easy_init"),
        ("Sources/Storage/A.swift", "import ANewPackage"), ("Sources/New/A.swift", ""),
    ])
    func `an arrow that points upwards is found`(path: String, text: String) {
        #expect(Arrows.broken(HouseFile(path: path, text: "// one\n" + text)).count == 1)
    }

    @Test(arguments: [
        ("Sources/Web/A.swift", "package import Storage"), ("Sources/heard/A.swift", "import Gateways"),
        ("Sources/Pages/A.swift", "// import Storage"),
        ("Sources/Pages/A.swift", "let words = \"import Storage\""),
        ("Tests/PagesTests/A.swift", "import Storage"),
    ])
    func `an arrow that points downwards is none`(path: String, text: String) {
        #expect(Arrows.broken(HouseFile(path: path, text: text)) == [])
    }
}
