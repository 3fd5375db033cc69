import Coproduction
import Foundation
import Testing

@testable import Pages

@Suite struct WorriesFirstTests {
    @Test func `whoever may not be safe stands before everything else that waits`() throws {
        let busy = try #require(Exhibit.usual.first { $0.name == "team/home.busy" })
        let worry = try #require(busy.html.range(of: "Read this first."))
        let change = try #require(busy.html.range(of: "team/changes/"))
        let harmless = try #require(busy.html.range(of: "Easier page: “A page of Heard”"))
        #expect(worry.lowerBound < change.lowerBound && worry.lowerBound < harmless.lowerBound)
        #expect(busy.html.ranges(of: "Read this first.").count == 1)
    }
}
