import ArgumentParser

/// `heard`: the only place where the parts are put together.
@main
struct Heard: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "heard",
        abstract:
            "People with a learning disability and autistic people are heard, and can see that they were.",
        subcommands: [
            Serve.self, Demo.self, Check.self, SurveyCommand.self, DecisionsCommand.self, PeopleCommand.self,
            Verify.self, DoctorCommand.self, Forget.self, Backup.self, Restore.self,
            Verify.self, DoctorCommand.self, Forget.self, ExportCommand.self,
        ])

    /// Runs a command; what it could not do goes to standard error in one line, with what to do.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var later = command as? any AsyncParsableCommand {
                try await later.run()
            } else {
                try command.run()
            }
        } catch let problem as OperatorProblem {
            Output.problem(problem)
            exit(withError: problem.exitCode)
        } catch let code as ExitCode {
            exit(withError: code)
        } catch {
            // Wrong words on the command line: 2, "could not be used so"; help that was asked for is no problem.
            let message = fullMessage(for: error)
            if exitCode(for: error) == .success {
                Output.result(message)
                exit(withError: ExitCode.success)
            }
            Output.error(message)
            exit(withError: ExitCode(2))
        }
    }
}
