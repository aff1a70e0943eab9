import Access
import Kernel
import Registry
import Store
import Wilayah
import Workbench

/// One invented account for each kind of work, which the sign-in page of a demo shows to everybody.
struct DemoAccounts {
    struct Login {
        let userName: String
        let name: String
        let role: Role
        /// Nil: everywhere.
        let wilayah: KodeWilayah?
        let password: String
    }

    static func logins(_ regions: WilayahDirectory) -> [Login] {
        let batangHari = KodeWilayah("15.04")
        let kerinci = KodeWilayah("15.01")
        let jambi = KodeWilayah("15")
        // A village of Muara Bulian, where the demo's people live.
        let desa = KodeWilayah("15.04.01").flatMap {
            regions.regions(at: .desaKelurahan, within: $0).first { $0.code.digits % 10_000 >= 2_000 }?.code
        }
        let all: [(String, String, Role, KodeWilayah?)] = [
            ("desa", "Rekaan Siti Aminah", .operatorDesa, desa),
            ("opd", "Rekaan Budi Santoso", .operatorOPD, batangHari),
            ("opd.kerinci", "Rekaan Dewi Lestari", .operatorOPD, kerinci),
            ("verifikator", "Rekaan Andi Saputra", .verifikator, jambi),
            ("perencana", "Rekaan Rina Marlina", .perencana, jambi),
            ("klaim", "Rekaan Hendra Wijaya", .petugasKlaim, jambi),
            ("layanan", "Rekaan Nurhayati", .petugasLayanan, jambi),
            ("auditor", "Rekaan Joko Susilo", .auditor, jambi),
            ("admin", "Rekaan Maya Sari", .admin, nil),
        ]
        return all.map { Login(userName: $0, name: $1, role: $2, wilayah: $3, password: "peragaan \($0) jambi") }
    }

    static func make(_ store: RegistryStore, _ regions: WilayahDirectory, _ act: Act) async throws -> [Login] {
        let logins = logins(regions)
        for login in logins {
            let scope = login.wilayah.map { Scope([$0]) } ?? .everywhere
            let id = try store.accounts.make(
                NewAccount(
                    userName: login.userName, name: login.name, grants: [Grant(login.role, scope)],
                    password: await PasswordHash.make(login.password)), act)
            try store.accounts.showDemoLogin(id, login.password)
            if login.role.needsSecondStep { try store.secondStep.set(id, TimeCode.newSecret(), [], act) }
        }
        return logins
    }
}
