import Coproduction
import EasyRead
import Foundation
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

    @Test func `an organisation's own numbers go before ours, and a place that is none is a mistake`() throws
    {
        let folder = try SpoiltFolder()
        let own = folder.path + "/own-phones.yaml"
        let line = "- {place: council-phone, number: \"01632 960 001\", who: Us, checked: 2026-11-01}\n"
        try line.write(toFile: own, atomically: true, encoding: .utf8)
        let content = try EasyReadContent.load(folder: folder.path, ownPhones: own)
        #expect(content.phones["council-phone"]?.number == "01632 960 001")
        #expect(content.phones["danger-phone"]?.number == "999")
        #expect(content.phones.all.map(\.place).first == "danger-phone")
        let help = try #require(content.pages[.help])
        #expect(help.parts.flatMap(\.links).contains { $0.address == "tel:01632960001" })

        try line.replacing("council-phone", with: "cat-phone").write(
            toFile: own, atomically: true, encoding: .utf8)
        #expect(throws: Mistakes.self) { try EasyReadContent.load(folder: folder.path, ownPhones: own) }
    }

    @Test func `the day on which all were checked is the oldest, and none while one never was`() throws {
        let day = try #require(Day(iso8601: "2026-11-22"))
        func phone(_ checked: Day?) -> Phone {
            Phone(place: "a", number: "1", whoAnswers: "A", checked: checked)
        }
        #expect(Phones(all: [phone(day), phone(day.adding(days: -3))]).allChecked == day.adding(days: -3))
        #expect(Phones(all: [phone(day), phone(nil)]).allChecked == nil)
    }
}
