package import Coproduction
import EasyRead

/// "You said, we did": every change by its state.
package struct ChangesPage: Page {
    package static let template = "changes/list"
    package let shell: Shell
    package let changes: [ChangeCard]
    package let isEmpty: Bool

    /// Lists changes in the order given.
    package init(changes: [ChangeChecked], today: Day, in frame: Frame) {
        shell = frame.shell(
            frame.words("follow.changes.title"), madeUp: changes.contains { $0.change.madeUp })
        // Where everything is made up, the strip at the top says it once for all.
        let isMixed = !changes.allSatisfy { $0.change.madeUp }
        self.changes = changes.map { ChangeCard($0, saysMadeUp: isMixed, today: today, in: frame) }
        isEmpty = changes.isEmpty
    }
}
