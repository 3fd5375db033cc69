/// What somebody who signs in does for Heard; one person can have several roles.
package enum Role: String, Hashable, Sendable, Codable, CaseIterable {
    /// Makes surveys, gathers what was said into themes.
    case author
    /// Reads what people wrote, and makes the copies that everybody may see.
    case moderator
    /// Acts when somebody may not be safe.
    case safeguardingLead = "safeguarding-lead"
    /// Writes down with a group what the group said.
    case advocate
    /// Brings in decisions, and links what was said to them.
    case decisionClerk = "decision-clerk"
    /// Keeps promises: says how far each is.
    case promiseOwner = "promise-owner"
    /// Sits on the Partnership Board: sees numbers and published words, never personal data.
    case boardMember = "board-member"
    /// Invites people, gives roles, looks after the place; reads nobody's words.
    case administrator
}
