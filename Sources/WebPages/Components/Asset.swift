/// A file that pages need. Its address carries a hash of its content, so that a
/// browser may keep it for ever and still gets a new one when it changes.
public struct Asset: Sendable {
    public let path: String
    public let contentType: String
    public let bytes: [UInt8]

    var href: Href { Href(trusted: path) }

    init(_ name: String, _ ending: String, _ contentType: String, _ bytes: [UInt8]) {
        path = "/aset/\(name).\(fingerprint(bytes)).\(ending)"
        self.contentType = contentType
        self.bytes = bytes
    }

    public static let all =
        [stylesheet, workStylesheet, icon] + [workScript, fieldScript, fieldIcon, fieldMaskableIcon, fieldManifest]

    static let stylesheet = Asset(
        "gaya", "css", "text/css; charset=utf-8",
        PackageResources.tokens_css + PackageResources.page_css + PackageResources.components_css
            + PackageResources.forms_css + PackageResources.drawings_css + PackageResources.tables_css
            + PackageResources.law_css)

    /// Only for the pages of those who signed in.
    static let workStylesheet = Asset(
        "kerja", "css", "text/css; charset=utf-8",
        PackageResources.work_css + PackageResources.lists_css + PackageResources.review_css
            + PackageResources.people_css + PackageResources.account_css + PackageResources.dashboard_css)

    static let icon = Asset("ikon", "svg", "image/svg+xml", PackageResources.icon_svg)
}

/// Sixteen hexadecimal digits that follow from the content (FNV-1a, 64 bits). It
/// tells versions of our own bytes apart; it guards against nobody.
public func fingerprint(_ bytes: some Sequence<UInt8>) -> String {
    let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
}
