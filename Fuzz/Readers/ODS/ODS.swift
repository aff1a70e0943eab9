/// A whole workbook when the input is a ZIP; else the input is the XML of its content, packed here.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    if bytes.starts(with: [0x50, 0x4B]) {
        readTable(bytes)
    } else {
        var archive = ZipBuilder()
        archive.add("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.add("content.xml", bytes: Array(bytes))
        archive.finished().withUnsafeBufferPointer(readTable)
    }
    return 0
}
