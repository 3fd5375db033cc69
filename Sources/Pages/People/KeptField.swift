/// A field of a form that travels through signing in, so that nothing that was typed is lost.
package struct KeptField: Hashable, Sendable {
    /// The name of the field.
    package let name: String
    /// What was typed or chosen.
    package let value: String

    /// Puts a field together.
    package init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}
