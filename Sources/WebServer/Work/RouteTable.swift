import Access
import Hummingbird
import WebPages

/// Every route of the site with what it demands and who has that: for readers, and for the test that tries them all.
public struct RouteTable: Sendable {
    /// One for both languages; addresses that carry a fingerprint of their content are told as `*`.
    let doors: [Door]

    public init(_ site: Site) {
        let (router, office) = site.routed()
        let guarded = Set(office.map { "\($0.method) \($0.path)" })
        let open = router.routes.compactMap { route -> Door? in
            let path = RouteTable.plain("\(route.path)")
            guard route.method != .head, !path.hasPrefix("/en/"), path != "/en",
                !guarded.contains("\(route.method.rawValue) \(path)")
            else { return nil }
            return Door(method: route.method.rawValue, path: path, demand: .everyone)
        }
        doors = Set(open).union(office).sorted { ($0.path, $0.method) < ($1.path, $1.method) }
    }

    /// As a table of Markdown.
    public var text: String {
        let rows = doors.map { "| \($0.method) | `\($0.path)` | \($0.demand.words) | \($0.demand.who) |" }
        return (RouteTable.head + rows).joined(separator: "\n") + "\n"
    }

    private static let head = [
        "# Routes", "",
        "Written by `lindungi routes` from the code; a test compares. Each page is in Indonesian and, below `/en`, in",
        "English. A right holds in the regions of the roles that give it: what lies outside them answers as if it did not",
        "exist.", "", "| method | address | demands | who has it |", "|---|---|---|---|",
    ]

    private static func plain(_ path: String) -> String {
        var path = path.hasPrefix("/") ? path : "/" + path
        path = path.replacing("{", with: ":").replacing("}", with: "")
        guard path.hasPrefix("/aset/") else { return path }
        let parts = path.split(separator: ".")
        return parts.count == 3 ? "\(parts[0]).*.\(parts[2])" : path
    }
}

extension Demand {
    var words: String {
        switch self {
        case .everyone: "nothing"
        case .password: "a password, before the second step"
        case .account: "an account"
        case .right(let right): "`\(right.rawValue)`"
        }
    }

    var who: String {
        guard case .right(let right) = self else { return self == .everyone ? "everybody" : "all roles" }
        return right.roles.map(\.code).joined(separator: ", ")
    }
}
