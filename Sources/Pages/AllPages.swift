/// Every page there is: the start looks for their templates, tests and the pattern book go through their examples.
package enum AllPages {
    /// The kinds of page.
    package static let types: [any Page.Type] = []
}
