import Kernel

/// NIK and No KK from any bytes, as text and as a number cell: no trap, and what is read holds together.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    let referenceDay = Day(2026, 11, 23)!
    for fromNumberCell in [false, true] {
        let nik = NIKReading.read(bytes, fromNumberCell: fromNumberCell)
        precondition(nik.digits < 10_000_000_000_000_000)
        precondition(nik.digits != 0 || nik.issues.hasError, "sixteen digits or an error")
        precondition(nik.digits == 0 || nik.partialCount == 0)
        precondition(nik.prefix6 < 1_000_000)
        if let born = nik.birthDay(referenceDay: referenceDay) {
            precondition(born.year % 100 == nik.yy && born.month == nik.month && born.day == nik.day)
            precondition(nik.sex != nil)
        }
        let noKK = NoKKReading.read(bytes, fromNumberCell: fromNumberCell)
        precondition(noKK.digits == nik.digits, "both find the same digits")
        precondition(nik.findings(against: noKK) == (nik.digits == 0 ? [] : .equalsNoKK))
    }
    return 0
}
