import Access
import Foundation
import Hummingbird
import Kernel
import Store
import WebPages
import Workbench

/// The accounts that an administrator looks after: those whose regions all lie within the own.
struct AccountRoutes: Sendable {
    func add(to doors: Doors) {
        let demand = Demand.right(.manageAccounts)
        doors.get("/kerja/akun", demand) { visit in try list(visit) }
        doors.get("/kerja/akun/baru", demand) { visit in try page(AccountFormPage.Model(), visit) }
        doors.post("/kerja/akun/baru", demand) { visit, form in try make(visit, form) }
        doors.get("/kerja/akun/:akun", demand) { visit in
            let account = try account(visit)
            var model = try model(account, visit)
            model.isSaved = visit.query.texts["disimpan"] != nil
            return try page(model, visit)
        }
        doors.post("/kerja/akun/:akun", demand) { visit, form in try change(visit, form) }
        doors.post("/kerja/akun/:akun/tautan", demand) { visit, _ in try link(account(visit), visit) }
        doors.post("/kerja/akun/:akun/langkah-kedua", demand) { visit, _ in
            let account = try account(visit)
            try visit.office.store.secondStep.set(account.id, nil, [], visit.act)
            _ = try visit.office.store.sessions.endAll(account.id, nil, visit.act)
            return visit.redirect(.account(account.id))
        }
        doors.post("/kerja/akun/:akun/sesi", demand) { visit, _ in
            let account = try account(visit)
            _ = try visit.office.store.sessions.endAll(account.id, nil, visit.act)
            return visit.redirect(.account(account.id))
        }
    }

    private func account(_ visit: Visit) throws -> StoredAccount {
        guard let account = try visit.office.desk.find(visit.id("akun"), in: visit.scope) else { throw NoRecord() }
        return account
    }

    private func list(_ visit: Visit) throws -> Response {
        let search = String((visit.query.first(AccountListPage.searchName) ?? "").prefix(100))
        let page = min(max(1, Int(visit.query.texts["hal"]?.first ?? "") ?? 1), 100_000)
        let found = try visit.office.store.accounts.search(
            AccountQuestion(
                text: search, scope: visit.scope, offset: (page - 1) * AccountListPage.size,
                limit: AccountListPage.size))
        let lines = found.accounts.map { account in
            AccountListPage.Line(
                id: account.id, userName: account.userName, name: account.name, roles: visit.words(account.grants),
                signedIn: account.signedInAt.map(visit.words), isActive: account.isActive)
        }
        return visit.page(
            AccountListPage(lines, total: found.total, search: search, page: page, frame: visit.frame).html)
    }

    private func make(_ visit: Visit, _ form: FormQuery) throws -> Response {
        var entry = AccountEntry(form, visit)
        let typed = form.first(SignInField.userName) ?? ""
        let userName = AccountDesk.userName(typed)
        if userName == nil {
            entry.refuse(
                SignInField.userName,
                Phrase(
                    id: "Pakai 3 sampai 40 huruf kecil, angka, titik atau tanda hubung.",
                    en: "Use 3 to 40 small letters, digits, dots or hyphens."))
        }
        if let userName, entry.isGood {
            do {
                let account = NewAccount(userName: userName, name: entry.name, grants: entry.grants, password: nil)
                let id = try visit.office.store.accounts.make(account, visit.act)
                guard let made = try visit.office.store.accounts.find(id) else { throw NoRecord() }
                return try link(made, visit)
            } catch let error as StoreError { entry.refuse(SignInField.userName, error.text) }
        }
        var model = AccountFormPage.Model()
        model.entries = entry.entries
        return try page(model, visit, status: .unprocessableContent)
    }

    private func change(_ visit: Visit, _ form: FormQuery) throws -> Response {
        let before = try account(visit)
        var entry = AccountEntry(form, visit)
        var theirs: [String] = []
        if entry.isGood {
            let change = AccountChange(name: entry.name, grants: entry.grants, isActive: entry.isActive)
            let version = Int(form.first(AccountFormPage.version) ?? "") ?? 0
            do {
                try visit.office.store.accounts.change(before.id, change, version, visit.act)
                let link = WorkLink.account(before.id).href(visit.language).text
                return .redirect(to: link + "?disimpan=1", type: .normal)
            } catch StoreError.staleAccount { theirs = try describe(account(visit), visit) } catch let error
                as StoreError
            { entry.refuse(AccountFormPage.active, error.text) }
        }
        var model = try model(account(visit), visit)
        model.entries = entry.entries
        model.theirs = theirs
        return try page(model, visit, status: theirs.isEmpty ? .unprocessableContent : .conflict)
    }

    private func describe(_ account: StoredAccount, _ visit: Visit) -> [String] {
        let language = visit.language
        return [
            account.name, account.isActive ? language.say("aktif", "active") : language.say("nonaktif", "inactive"),
        ]
            + account.grants.map { "\(language.say($0.role.name)): \(visit.words($0.scope))" }
    }

    private func link(_ account: StoredAccount, _ visit: Visit) throws -> Response {
        let key = try visit.office.desk.newLink(account.id, by: visit.act)
        let address =
            (visit.request.siteAddress ?? "") + WorkLink.newPassword.href(visit.language).text
            + "?\(SignInField.key.text)=\(key)"
        return visit.page(
            OneTimeLinkPage(account: account.id, name: account.name, address: address, frame: visit.frame).html)
    }

    private func model(_ account: StoredAccount, _ visit: Visit) throws -> AccountFormPage.Model {
        var model = AccountFormPage.Model()
        model.id = account.id
        model.userName = account.userName
        model.isActive = account.isActive
        model.version = account.version
        model.entries = FormEntries(account, visit)
        model.hasSecondStep = account.hasSecondStep
        model.sessions = try visit.office.desk.sessions(account.id).count
        return model
    }

    private func page(
        _ model: AccountFormPage.Model, _ visit: Visit, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var model = model
        let regions = visit.site.regions
        if let jambi = regions.region(PageLink.homeRegion) {
            model.regions = ([jambi] + regions.children(of: jambi.code)).filter { visit.scope.contains($0.code) }
                .map { "\($0.code) \($0.shortName)" }
        }
        return visit.page(AccountFormPage(model, frame: visit.frame).html, status: status)
    }
}

extension Visit {
    /// `Verifikator: Provinsi Jambi`, each role with its regions.
    func words(_ grants: [Grant]) -> String {
        grants.map { "\(language.say($0.role.name)): \(words($0.scope))" }.joined(separator: "; ")
    }
}
