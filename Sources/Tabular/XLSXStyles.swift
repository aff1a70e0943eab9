/// Which cell styles of an XLSX workbook show their number as a date.
final class XLSXStyles: XMLHandler {
    private var customDates: [Int: Bool] = [:]
    private var formats: [Int] = []
    private var inCellFormats = false
    private var dates: [Bool] = []

    static func read(_ part: ZipArchive.Part?, of archive: ZipArchive) throws -> XLSXStyles {
        let styles = XLSXStyles()
        guard let part else { return styles }
        try XMLStream.parse(part, of: archive, styles)
        styles.dates = styles.formats.map { styles.customDates[$0] ?? NumberFormat.isBuiltInDate($0) }
        return styles
    }

    /// Whether cells with this style are dates.
    @inline(__always)
    final func isDate(_ style: Int) -> Bool { style >= 0 && style < dates.count && dates[style] }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        let name = name.local
        if name == "numFmt", let id = attributes.int("numFmtId") {
            customDates[id] = attributes.string("formatCode").map(NumberFormat.isDate) ?? false
        } else if name == "cellXfs" {
            inCellFormats = true
        } else if name == "xf" && inCellFormats && formats.count < 1 << 20 {
            formats.append(attributes.int("numFmtId") ?? 0)
        }
    }

    override func end(_ name: XMLName) {
        if name.local == "cellXfs" { inCellFormats = false }
    }
}
