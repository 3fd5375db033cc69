import Coproduction
import EasyRead

extension Words {
    /// A time as exactly as its source gives it: `19 March 2019`, `March 2021`, `2020`.
    func short(_ time: PrintedTime) -> String {
        switch time {
        case .day(let day): short(day)
        case .month(let year, let month):
            Day(year: year, month: month, day: 1).map { self.month(of: $0) } ?? String(year)
        case .year(let year): String(year)
        }
    }

    /// The same with the name of the day, where there is a day (EASY-READ L27).
    func whole(_ time: PrintedTime) -> String {
        if case .day(let day) = time { whole(day) } else { short(time) }
    }
}
