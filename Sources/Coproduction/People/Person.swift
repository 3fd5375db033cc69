/// Somebody who signs in.
package struct Person: Hashable, Sendable {
    /// Who it is.
    package let id: ID<Person>
    /// The name others in the team see.
    package let name: String
    /// What the person may do.
    package let roles: Set<Role>

    /// Puts a person together.
    package init(id: ID<Person>, name: String, roles: Set<Role>) {
        self.id = id
        self.name = name
        self.roles = roles
    }
}
