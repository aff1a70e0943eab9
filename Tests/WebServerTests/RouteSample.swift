import Access
import Kernel
import Registry
import Store
import Testing

@testable import WebServer

/// A record of Batang Hari for a route whose address names one. Each area adds its own here; the walk then tries it
/// with every role that may, in Batang Hari and in Kerinci.
struct RouteSample: Sendable, CustomTestStringConvertible {
    /// As in the list of routes: `/kerja/akun/:akun`.
    let path: String
    /// A word that stands on the page and must not be told to the other region.
    let mark: String
    /// Makes the record; answers the values of the address's parts.
    let make: @Sendable (TestOffice) async throws -> [String: String]

    var testDescription: String { path }

    static let all: [RouteSample] = [
        RouteSample(path: "/kerja/akun/:akun", mark: "Rahasia Batanghari") { office in
            let id = try await office.account(
                "rahasia", .operatorOPD, TestOffice.batangHari, name: "Rahasia Batanghari")
            return ["akun": "\(id.raw)"]
        }
    ]
}
