import Kernel

/// What only the pages of those who signed in load.
extension Asset {
    static let workScript = Asset("kerja", "js", javaScript, PackageResources.work_js)
    static let fieldScript = Asset("lapangan", "js", javaScript, PackageResources.field_js)

    static let fieldIcon = Asset("lapangan", "svg", "image/svg+xml", FieldIcon.plain)
    static let fieldMaskableIcon = Asset("lapangan-penuh", "svg", "image/svg+xml", FieldIcon.maskable)

    /// What makes a telephone put the page among its programs.
    static let fieldManifest = Asset(
        "lapangan", "webmanifest", "application/manifest+json",
        Array(
            """
            {"id": "/kerja/lapangan", "name": "Lindungi – pendataan lapangan", "short_name": "Lindungi", "lang": "id",
            "start_url": "/kerja/lapangan", "scope": "/", "display": "standalone",
            "background_color": "#fbfcfa", "theme_color": "#0a6b4a",
            "icons": [{"src": "\(fieldIcon.path)", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
            {"src": "\(fieldMaskableIcon.path)", "sizes": "any", "type": "image/svg+xml", "purpose": "maskable"}]}
            """.utf8))

    static let javaScript = "text/javascript; charset=utf-8"
}

/// The mark of the program as a telephone shows it.
private enum FieldIcon {
    static let plain = drawing("<path fill=\"#0a6b4a\" d=\"M64 64h192a192 192 0 1 1-192 192z\"/>")
    /// On a ground that a telephone may cut to a circle.
    static let maskable = drawing(
        "<path fill=\"#0a6b4a\" d=\"M0 0h512v512H0z\"/><path fill=\"#fbfcfa\" d=\"M136 136h120a120 120 0 1 1-120 120z\"/>"
    )

    private static func drawing(_ shapes: String) -> [UInt8] {
        Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 512 512\">\(shapes)</svg>".utf8)
    }
}

/// The worker that keeps the shell of the field page, at an address whose scope reaches that page.
public struct FieldWorker: Sendable {
    public static let path = "/kerja-lapangan.js"
    public let bytes: [UInt8]
    public let contentType = Asset.javaScript

    public init() {
        let pages = Language.allCases.map { FieldShellPage($0).html.document() }
        let assets: [Asset] = [
            .stylesheet, .workStylesheet, .icon, .workScript, .fieldScript, .fieldIcon, .fieldManifest,
        ]
        let shell = Language.allCases.map { WorkLink.fieldShell.href($0).text } + assets.map(\.path)
        let script = PackageResources.worker_js
        let version = fingerprint(pages.joined() + Array(shell.joined().utf8) + script)
        let list = shell.map { "\"\($0)\"" }.joined(separator: ", ")
        let head = """
            "use strict";
            const VERSION = "\(version)", FIELD = "\(Asset.fieldScript.path)";
            const SHELL = [\(list)];

            """
        bytes = Array(head.utf8) + script
    }
}
