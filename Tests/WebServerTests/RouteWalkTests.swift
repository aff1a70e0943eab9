import Access
import Foundation
import Kernel
import Testing

@testable import WebServer

/// Every route is asked by everybody: nobody, and each role in two regions. What a route demands stands in the route
/// itself, so this needs no list of its own.
@Suite("Every route, every role, two regions")
struct RouteWalkTests {
    private struct Walker {
        let role: Role?
        let cookie: TestOffice.Cookie?
        let viewer: Viewer?
    }

    private func walkers(_ office: TestOffice) async throws -> [Walker] {
        var walkers = [Walker(role: nil, cookie: nil, viewer: nil)]
        for region in [TestOffice.batangHari, TestOffice.kerinci] {
            for role in Role.allCases {
                let id = try await office.account(
                    "\(role.code.replacing("_", with: "."))\(region.digits)", role, region)
                let viewer = try #require(try office.store.accounts.find(id)).viewer
                walkers.append(Walker(role: role, cookie: try office.session(id), viewer: viewer))
            }
        }
        return walkers
    }

    @Test("answers those who have the right, refuses the others, and sends nobody to the door")
    func everyRoute() async throws {
        let office = try TestOffice()
        let site = try office.site()
        let doors = RouteTable(site).doors
        #expect(doors.count > 30)
        let walkers = try await walkers(office)
        try await withServer(site) { client in
            for door in doors where !door.path.contains("*") && door.path != "/keluar" {
                for walker in walkers {
                    for prefix in door.demand == .everyone ? [""] : ["", "/en"]
                    where prefix.isEmpty || walker.role == nil {
                        try await check(door, prefix, walker, client)
                    }
                }
            }
            for walker in walkers {
                guard let cookie = walker.cookie else { continue }
                let got = try await client.post("/keluar", cookie.form(), headers: cookie.header)
                #expect(got.status == 303)
            }
        }
    }

    private func check(_ door: Door, _ prefix: String, _ walker: Walker, _ client: Client) async throws {
        let path = prefix + door.path.replacing(/:[a-z]+/, with: "999999999")
        let headers = walker.cookie?.header ?? [:]
        let got =
            door.method == "GET"
            ? try await client.get(path, headers: headers)
            : try await client.post(path, walker.cookie?.form() ?? "", headers: headers)
        let who: Comment = "\(door.method) \(path) by \(walker.role?.code ?? "nobody"): \(got.status)"
        #expect(got.status < 500, who)
        switch door.demand {
        case .everyone: #expect(got.status != 401, who)
        case .password: #expect(got.status == 303, who)
        case .account, .right:
            guard let viewer = walker.viewer else { return expectDoor(got, door, who) }
            guard case .right(let right) = door.demand, !viewer.may(right) else {
                #expect(!got.text.contains("bukan untuk peran Anda"), who)
                #expect(!(got["Location"] ?? "").hasPrefix("/masuk"), who)
                return
            }
            #expect(got.status == 403 && got.text.contains("bukan untuk peran Anda"), who)
        }
    }

    private func expectDoor(_ got: Got, _ door: Door, _ who: Comment) {
        if door.method == "GET" {
            #expect(got.status == 303 && (got["Location"] ?? "").contains("/masuk?lanjut="), who)
        } else {
            #expect(got.status == 401, who)
        }
    }

    @Test("A record of one region is unknown to the other region, and is told to its own", arguments: RouteSample.all)
    func otherRegion(sample: RouteSample) async throws {
        let office = try TestOffice()
        let site = try office.site()
        let values = try await sample.make(office)
        let doors = RouteTable(site).doors.filter { $0.method == "GET" && $0.path == sample.path }
        let door = try #require(doors.first, "no such route")
        guard case .right(let right) = door.demand else { return }
        let path = values.reduce(door.path) { $0.replacing(":\($1.key)", with: $1.value) }
        try await withServer(site) { client in
            for role in right.roles {
                let own = try await office.account("sendiri.\(role.rawValue)", role, TestOffice.batangHari)
                let other = try await office.account("lain.\(role.rawValue)", role, TestOffice.kerinci)
                let seen = try await client.get(path, headers: office.session(own).header)
                #expect(seen.status == 200 && seen.text.contains(sample.mark), "\(path) by \(role.code)")
                let hidden = try await client.get(path, headers: office.session(other).header)
                #expect(hidden.status == 404 && !hidden.text.contains(sample.mark), "\(path) by \(role.code)")
                let nothing = try await client.get(
                    door.path.replacing(/:[a-z]+/, with: "999999999"), headers: office.session(other).header)
                #expect(withoutSeals(nothing.text) == withoutSeals(hidden.text), "\(path): the two answers differ")
            }
        }
    }

    private func withoutSeals(_ text: String) -> String { text.replacing(/value="[0-9a-f]{32,64}"/, with: "") }

    @Test("The list of routes in the documentation is the one of the code")
    func documentation() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let written = try String(contentsOf: root.appendingPathComponent("docs/routes.md"), encoding: .utf8)
        let office = try TestOffice()
        #expect(written == RouteTable(try office.site()).text, "run `lindungi routes > docs/routes.md`")
    }
}
