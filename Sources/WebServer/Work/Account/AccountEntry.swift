import Access
import Foundation
import Kernel
import Store
import WebPages
import Workbench

/// What an administrator typed about an account, read and checked.
struct AccountEntry {
    private(set) var entries: FormEntries
    private(set) var name = ""
    private(set) var grants: [Grant] = []
    var isActive: Bool { entries.text(AccountFormPage.active) != "0" }
    var isGood: Bool { entries.faults.isEmpty }

    init(_ form: FormQuery, _ visit: Visit) {
        entries = FormEntries(form.texts)
        name = entries.text(AccountFormPage.name).trimmingCharacters(in: .whitespaces)
        if name.isEmpty || name.count > 100 {
            entries.refuse(
                AccountFormPage.name,
                Phrase(id: "Tulis nama, paling panjang 100 huruf.", en: "Give a name of at most 100 letters."))
        }
        for n in 1...AccountFormPage.mostGrants { readGrant(n, visit) }
        if grants.isEmpty {
            entries.refuse(
                AccountFormPage.role(1),
                Phrase(
                    id: "Pilih paling sedikit satu peran dengan wilayahnya.",
                    en: "Choose at least one role with its region."))
        }
        join()
    }

    mutating func refuse(_ field: FieldName, _ message: Phrase) { entries.refuse(field, message) }

    private mutating func readGrant(_ n: Int, _ visit: Visit) {
        let (code, typed) = (entries.text(AccountFormPage.role(n)), entries.text(AccountFormPage.region(n)))
        let field = AccountFormPage.region(n)
        guard let role = Role(code: code) else {
            if !typed.trimmingCharacters(in: .whitespaces).isEmpty {
                entries.refuse(field, Phrase(id: "Pilih peran untuk \(typed).", en: "Choose a role for \(typed)."))
            }
            return
        }
        // A role may hold in several regions, with commas between.
        var scope = Scope.nowhere
        for part in typed.split(separator: ",") {
            switch RegionReading(String(part), in: visit.site.regions) {
            case .everywhere: scope = .everywhere
            case .region(let kode): scope = scope.union(Scope([kode]))
            case .several(let kodes):
                let codes = kodes.map { "\($0)" }.joined(separator: ", ")
                entries.refuse(
                    field,
                    Phrase(
                        id: "Ada beberapa wilayah bernama itu. Tulis kodenya: \(codes).",
                        en: "Several regions have that name. Give the code: \(codes)."))
            case .unknown:
                entries.refuse(
                    field,
                    Phrase(
                        id: "Tidak ada wilayah “\(part)”. Tulis nama atau kodenya.",
                        en: "There is no region “\(part)”. Give its name or code."))
            }
        }
        if scope.isEmpty {
            entries.refuse(field, Phrase(id: "Tulis wilayah peran ini.", en: "Give the region of this role."))
        } else if !AccountDesk.covers(visit.scope, [Grant(role, scope)]) {
            entries.refuse(
                field,
                Phrase(
                    id: "Wilayah itu di luar wilayah Anda: \(visit.words(visit.scope)).",
                    en: "That lies outside your own regions: \(visit.words(visit.scope))."))
        }
        grants.append(Grant(role, scope))
    }

    /// A role that was typed twice holds in both regions.
    private mutating func join() {
        let scopes = Dictionary(grants.map { ($0.role, $0.scope) }) { $0.union($1) }
        grants = scopes.sorted { $0.key.rawValue < $1.key.rawValue }.map { Grant($0.key, $0.value) }
    }
}

extension FormEntries {
    /// An account as the form shows it.
    init(_ account: StoredAccount, _ visit: Visit) {
        var texts = [
            AccountFormPage.name.text: [account.name],
            AccountFormPage.active.text: [account.isActive ? "1" : "0"],
        ]
        for (index, grant) in account.grants.enumerated() {
            let codes = grant.scope.regions.map { $0.map { "\($0) \(visit.site.name($0))" }.joined(separator: ", ") }
            texts[AccountFormPage.role(index + 1).text] = [grant.role.code]
            texts[AccountFormPage.region(index + 1).text] = [codes ?? "semua"]
        }
        self.init(texts)
    }
}
