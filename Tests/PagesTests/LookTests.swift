import Testing

@testable import Pages

@Suite struct LookTests {
    @Test func `a look that is kept in the cookie comes back as it was`() {
        for size in Look.Size.allCases {
            for colours in Look.Colours.allCases {
                let look = Look(
                    size: size, colours: colours, pictures: size == .big, together: colours == .dark)
                #expect(Look(cookie: look.cookie) == look)
            }
        }
    }

    @Test(arguments: [
        "", "22", "22.light.pictures", "23.light.pictures.alone", "22.red.pictures.alone", "....",
        "22.light.yes.no.more",
    ])
    func `a cookie that is no look is nothing`(cookie: String) {
        #expect(Look(cookie: cookie) == nil)
    }
}
