import CivilTime

extension WorkingCalendar {
    /// 2026 as the State Council arranged it, and nothing of 2027.
    static let year2026 = WorkingCalendar(
        years: [
            YearNotice(
                year: 2026,
                notices: [
                    NoticeReference(number: "国办发明电〔2025〕7号", title: "2026年节假日", published: nil)
                ],
                holidays: [
                    ("元旦", "01-01", "01-03"), ("春节", "02-15", "02-23"), ("清明节", "04-04", "04-06"),
                    ("劳动节", "05-01", "05-05"), ("端午节", "06-19", "06-21"),
                    ("中秋节", "09-25", "09-27"), ("国庆节", "10-01", "10-07"),
                ].map { Holiday(name: $0.0, days: day($0.1)...day($0.2)) },
                workingDays: [
                    ("01-04", "元旦"), ("02-14", "春节"), ("02-28", "春节"), ("05-09", "劳动节"),
                    ("09-20", "国庆节"), ("10-10", "国庆节"),
                ].map { AdjustedWorkingDay(day: day($0.0), name: $0.1) })
        ],
        local: [])
}
