import Coproduction
import EasyRead
import Testing

@Suite struct PhonesTests {
    @Test func `numbers that nobody has tried are to be checked`() throws {
        let phones = try RealFolder.content().phones
        let day = try #require(Day(iso8601: "2026-11-22"))
        #expect(phones.toCheck(on: day).count == phones.all.count)
        #expect(phones.all.allSatisfy { $0.note == "the owner must confirm" })
    }

    @Test func `a number is to be checked again after 90 days`() throws {
        let folder = try SpoiltFolder()
        let list = try folder.read("Lists/phones.yaml").replacing(
            "checked: \"\"", with: "checked: 2026-08-24")
        try folder.write(list, to: "Lists/phones.yaml")
        let phones = try EasyReadContent.load(folder: folder.path).phones
        let lastDay = try #require(Day(iso8601: "2026-11-22"))
        #expect(phones.toCheck(on: lastDay).isEmpty)
        #expect(phones.toCheck(on: lastDay.adding(days: 1)).count == phones.all.count)
    }

    @Test func `a place without a number has none`() throws {
        let phones = try RealFolder.content().phones
        #expect(phones["council-phone"]?.number == "03000 41 61 61")
        #expect(phones["cat-phone"] == nil)
    }
}
