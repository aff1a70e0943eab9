import Kernel

/// A date and a sex from any bytes: no trap, and each answer is a day, a year or a reason.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let referenceDay = Day(2026, 11, 23)!
    for dateCell in [false, true] {
        let reading = DateReading.read(bytes, referenceDay: referenceDay, dateCell: dateCell)
        precondition(reading.day != nil || !reading.flags.isEmpty)
        guard let day = reading.day else { continue }
        precondition(reading.year.map(Int.init) == day.year)
        precondition(reading.flags.isDisjoint(with: [.missing, .unreadable, .impossible, .yearOnly, .excelEpoch1900]))
        precondition(DateReading.read(day.description, referenceDay: referenceDay).day == day)
    }
    _ = SexReading.read(bytes)
    return 0
}
