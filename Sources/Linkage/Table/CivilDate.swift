import Kernel

/// Calendar parts of a packed day.
enum CivilDate {
    @inline(__always)
    static func ymd(_ day: Int32) -> (year: Int, month: Int, day: Int) { Day(number: day).ymd }
    @inline(__always)
    static func year(_ day: Int32) -> Int { ymd(day).year }
}
