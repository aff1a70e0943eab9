import Access
import Foundation
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

/// Setting up the second step, while signing in and later; and the password by a one-time link.
struct SecondStepRoutes: Sendable {
    func add(to doors: Doors) {
        doors.open(.get, "/masuk/siapkan", .password) { guest in try show(guest) }
        doors.open(.post, "/masuk/siapkan", .password) { guest in try await setUp(guest) }
        doors.get("/kerja/saya/langkah-kedua", .account) { visit in
            let model = SecondStepSetUpPage.Model(TimeCode.newSecret(), visit.viewer)
            return visit.page(SecondStepSetUpPage(model, visit.language).html(visit.frame))
        }
        doors.post("/kerja/saya/langkah-kedua", .account) { visit, form in try await replace(visit, form) }
        doors.open(.get, "/masuk/sandi-baru", .everyone) { guest in
            try newPassword(guest, key: guest.query.first(SignInField.key) ?? "", fault: nil)
        }
        doors.open(.post, "/masuk/sandi-baru", .everyone) { guest in try await setPassword(guest) }
    }

    private func show(_ guest: Guest) throws -> Response {
        guard let viewer = guest.halfway?.viewer, try !isSet(viewer, guest.office) else {
            return guest.redirect(.secondStep)
        }
        let model = SecondStepSetUpPage.Model(TimeCode.newSecret(), viewer)
        return guest.page(SecondStepSetUpPage(model, guest.language).html(guest.frame))
    }

    private func isSet(_ viewer: Viewer, _ office: Office) throws -> Bool {
        try office.store.accounts.find(viewer.account)?.hasSecondStep ?? false
    }

    private func setUp(_ guest: Guest) async throws -> Response {
        guard let viewer = guest.halfway?.viewer, let token = guest.request.sessionToken,
            try !isSet(viewer, guest.office), let form = try await guest.form(),
            let secret = form.first(SignInField.secret).flatMap(TimeCode.secret(base32:)), secret.count == 20
        else { return guest.redirect(.secondStepSetUp) }
        let desk = guest.office.desk
        guard
            let codes = try desk.setSecondStep(viewer, secret: secret, code: form.first(SignInField.code) ?? ""),
            let opened = try desk.complete(token, viewer, device: guest.device),
            let signedIn = try await guest.office.signedIn(opened.token)
        else {
            var model = SecondStepSetUpPage.Model(secret, viewer)
            model.isWrong = true
            let page = SecondStepSetUpPage(model, guest.language).html(guest.frame)
            return guest.page(page, status: .unprocessableContent)
        }
        let visit = guest.visit(signedIn, opened.token)
        var response = visit.page(RecoveryCodesPage(codes, frame: visit.frame).html)
        response.addCookie(Request.sessionCookie, opened.token, guest.request)
        return response
    }

    private func replace(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        let desk = visit.office.desk
        guard let secret = form.first(SignInField.secret).flatMap(TimeCode.secret(base32:)), secret.count == 20 else {
            return visit.redirect(.ownSecondStep)
        }
        var model = SecondStepSetUpPage.Model(secret, visit.viewer)
        switch try await desk.check(form.first(SignInField.password) ?? "", visit.viewer) {
        case nil: break
        case .wait(let until): model.passwordFault = .tooMany(visit.office.minutes(to: until))
        default: model.passwordFault = .wrongPassword
        }
        if model.passwordFault == nil {
            if let codes = try desk.setSecondStep(
                visit.viewer, secret: secret, code: form.first(SignInField.code) ?? "")
            {
                return visit.page(RecoveryCodesPage(codes, frame: visit.frame).html)
            }
            model.isWrong = true
        }
        let page = SecondStepSetUpPage(model, visit.language).html(visit.frame)
        return visit.page(page, status: .unprocessableContent)
    }

    private func newPassword(_ guest: Guest, key: String, fault: Phrase?) throws -> Response {
        var model = NewPasswordPage.Model()
        guard let account = try guest.office.desk.link(key) else {
            return guest.page(NewPasswordPage(model, frame: guest.frame).html, status: .notFound)
        }
        model.userName = account.userName
        model.key = key
        model.least = account.needsSecondStep ? PasswordRules.leastWithSecondStep : PasswordRules.leastAlone
        model.fault = fault
        model.isInSight = guest.query.first(SignInField.inSight) == "1"
        let status: HTTPResponse.Status = fault == nil ? .ok : .unprocessableContent
        return guest.page(NewPasswordPage(model, frame: guest.frame).html, status: status)
    }

    private func setPassword(_ guest: Guest) async throws -> Response {
        guard let form = try await guest.form() else { return guest.redirect(.signIn) }
        let key = form.first(SignInField.key) ?? ""
        do {
            let fault = try await guest.office.desk.useLink(key, new: form.first(SignInField.newPassword) ?? "")
            if let fault { return try newPassword(guest, key: key, fault: fault) }
        } catch StoreError.noSuchAccount { return try newPassword(guest, key: key, fault: nil) }
        return .redirect(to: WorkLink.signIn.href(guest.language).text + "?siap=1", type: .normal)
    }
}

extension SecondStepSetUpPage.Model {
    init(_ secret: [UInt8], _ viewer: Viewer) {
        let code = TimeCode(secret: secret)
        self.init(
            modules: QRCode.modules(code.address(userName: viewer.userName)), secret: code.base32,
            roles: viewer.roles.filter(\.needsSecondStep))
    }
}

extension Phrase {
    static let wrongPassword = Phrase(id: "Kata sandi sekarang tidak cocok.", en: "That is not the current password.")

    static func tooMany(_ minutes: Int) -> Phrase {
        Phrase(
            id: "Terlalu banyak percobaan. Coba lagi dalam \(minutes) menit.",
            en: "Too many attempts. Try again in \(minutes) \(minutes == 1 ? "minute" : "minutes").")
    }
}
