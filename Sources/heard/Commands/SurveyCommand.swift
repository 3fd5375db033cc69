import ArgumentParser
import Coproduction
import EasyRead
import Storage

/// `heard survey`: surveys and their files.
struct SurveyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "survey", abstract: "Surveys and their files.", subcommands: [Publish.self])

    /// `heard survey publish`: makes a survey file a survey that people can answer.
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a survey file a survey that people can answer.",
            discussion: "A wording that was published never changes: give a new wording a new version.")

        @Argument(help: ArgumentHelp("The survey file.", valueName: "file")) var file: String

        @OptionGroup var common: CommonOptions

        func run() async throws {
            let settings = try await common.settings()
            let content = try Opening.content(
                home: try settings.home, data: DataFolder(path: settings.data))
            let survey: Survey
            do {
                survey = try SurveyFile.read(path: file, pictures: content.pictures)
            } catch {
                throw OperatorProblem("\(error)", doThis: "")
            }
            let errors = Checker(lists: content.lists).check(survey: survey).filter { $0.severity == .error }
            guard errors.isEmpty else {
                throw OperatorProblem(
                    FindingReport(errors).forPeople, doThis: "Make these words easier, then publish again.")
            }
            Output.result(try await Handover.publish(survey, in: settings))
        }
    }
}
