/// Any bytes as a list file; the seeds lead to the CSV reader.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    readTable(UnsafeBufferPointer(start: start, count: count))
    return 0
}
