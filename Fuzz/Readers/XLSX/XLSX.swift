/// A whole workbook when the input is a ZIP; else the input is the XML of one sheet (after a NUL: the shared texts, and
/// after another the styles), packed here, so that checksums do not keep the fuzzer from the reader.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = UnsafeBufferPointer(start: start, count: count)
    if bytes.starts(with: [0x50, 0x4B]) {
        readTable(bytes)
    } else {
        workbook(bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init))
            .withUnsafeBufferPointer(readTable)
    }
    return 0
}

private func workbook(_ parts: [[UInt8]]) -> [UInt8] {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var archive = ZipBuilder()
    archive.add("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" r:id=\"s\"/></sheets></workbook>")
    archive.add(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s\" Type=\"\(relation)/worksheet\" Target=\"sheet.xml\"/>"
            + "<Relationship Id=\"t\" Type=\"\(relation)/sharedStrings\" Target=\"texts.xml\"/>"
            + "<Relationship Id=\"y\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/></Relationships>")
    for (name, part) in zip(["xl/sheet.xml", "xl/texts.xml", "xl/styles.xml"], parts) { archive.add(name, bytes: part) }
    return archive.finished()
}
