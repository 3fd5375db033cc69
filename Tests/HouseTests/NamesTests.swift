import Testing

@Suite struct NamesTests {
    @Test func `names say what a thing is`() {
        #expect(Tree.swift.flatMap(Names.broken) == [])
    }

    @Test(arguments: [
        "struct SurveyManager {", "package final class Helper: A {", "actor PeopleRepository {",
        "enum TextUtils {}",
        "protocol AppCore: Sendable {", "struct MailService: Sendable {", "typealias DayUtil = Day",
        "struct MailService: Sendable {\n    let a: any Service\n}",
    ])
    func `a name that says nothing is found`(swift: String) {
        #expect(Names.broken(HouseFile(path: "Sources/A.swift", text: swift)).count == 1)
    }

    @Test(arguments: [
        "struct HandoverService: Sendable, Service {", "struct Handover: Service {}", "struct Score {}",
        "class func helper() {}", "// struct DayManager {",
        "struct MailService {}\nextension MailService: Service {",
        "struct Helping {}", "struct MailService: ServiceLifecycle.Service {",
    ])
    func `a name that says something is none of these`(swift: String) {
        #expect(Names.broken(HouseFile(path: "Sources/A.swift", text: swift)) == [])
    }

    @Test func `every rule of the domain has an abstract`() {
        #expect(Tree.files.flatMap(Abstracts.broken) == [])
    }

    @Test(arguments: [
        "package let a = 1", "// A thing.\npackage struct A {}",
        "    /// A.\n    package let a = 1\n\n    package let b = 2",
        "///\npackage init()", "@Sendable\npackage func a()",
    ])
    func `a declaration without an abstract is found`(swift: String) {
        #expect(Abstracts.broken(HouseFile(path: "Sources/Coproduction/A.swift", text: swift)).count == 1)
    }

    @Test(arguments: [
        "package import Foundation", "/// A thing.\n@Sendable\npackage func a()",
        "    /// A.\n    package let a = 1",
        "let a = \"\"\"\npackage let b\n\"\"\"",
    ])
    func `a declaration with one is not`(swift: String) {
        #expect(Abstracts.broken(HouseFile(path: "Sources/Coproduction/A.swift", text: swift)) == [])
    }
}
