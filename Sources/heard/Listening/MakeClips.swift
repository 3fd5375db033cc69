import Coproduction
import Foundation
import Gateways
import Logging
import ServiceLifecycle
import Storage
import Web

/// Makes a clip of every fixed sentence of the surveys and the information pages, one at a time, after everybody
/// else's work, and again when a survey is published.
struct MakeClips: Service {
    let site: Site
    let shelf: ClipShelf
    /// The programs that speak; nil where they are not installed.
    let voice: MadeVoice?
    let logger: Logger

    func run() async throws {
        guard let voice else {
            try? await gracefulShutdown()
            return
        }
        await cancelWhenGracefulShutdown {
            var done: [Survey]?
            while !Task.isCancelled {
                let published = site.publishedSurveys
                if published != done, await make(with: voice) { done = published }
                try? await Task.sleep(for: .seconds(20))
            }
        }
    }

    /// True when everything that is said has been tried.
    private func make(with voice: MadeVoice) async -> Bool {
        do { try shelf.makeFolder() } catch {
            logger.warning("no clips are made", metadata: ["why": "\(error.what)"])
            return true
        }
        var names: Set<String> = []
        for words in site.spokenSentences where words.count <= MadeVoice.longest {
            let name = ClipShelf.name(
                of: words, voice: MadeVoice.name, wordsAMinute: MadeVoice.wordsAMinute, ending: voice.ending)
            let path = shelf.path(ofNew: name)
            if !FileManager.default.fileExists(atPath: path) {
                do { try await voice.say(words, into: path) } catch ProgramProblem.cancelled {
                    return false
                } catch {
                    logger.warning("a clip was not made", metadata: ["why": "\(error)"])
                    continue
                }
            }
            shelf.show(name, saying: words)
            names.insert(name)
        }
        shelf.keepOnly(names)
        return true
    }
}
