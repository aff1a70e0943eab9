import Access
import Foundation
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

/// Signing in, with its second step, and out.
struct SignInRoutes: Sendable {
    func add(to doors: Doors) {
        doors.open(.get, "/masuk", .everyone) { guest in try await show(guest) }
        doors.open(.post, "/masuk", .everyone) { guest in try await signIn(guest) }
        doors.open(.get, "/masuk/kode", .password) { guest in try await showSecondStep(guest) }
        doors.open(.post, "/masuk/kode", .password) { guest in try await passSecondStep(guest) }
        doors.post("/keluar", .account) { visit, _ in
            try visit.office.desk.signOut(visit.signedIn)
            var response = visit.redirect(.signIn)
            response.addCookie(Request.sessionCookie, "", visit.request, ends: true)
            return response
        }
    }

    private func show(_ guest: Guest) async throws -> Response {
        var model = SignInPage.Model()
        model.next = guest.query.first(SignInField.next).flatMap(Href.init(office:))?.text
        return try await page(model, guest)
    }

    private func page(
        _ model: SignInPage.Model, _ guest: Guest, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var model = model
        if try await guest.site.coverage.info().illustration {
            model.demo = try guest.office.store.accounts.demoLogins().map { SignInPage.Demo($0, guest) }
        }
        return guest.page(SignInPage(model, frame: guest.frame).html, status: status)
    }

    private func signIn(_ guest: Guest) async throws -> Response {
        var model = SignInPage.Model()
        guard let form = try await guest.form() else {
            model.obstacle = .stale
            return try await page(model, guest, status: .forbidden)
        }
        model.userName = form.first(SignInField.userName) ?? ""
        let next = form.first(SignInField.next).flatMap(Href.init(office:))
        model.next = next?.text
        let answer = try await guest.office.desk.signIn(
            userName: model.userName, password: form.first(SignInField.password) ?? "", device: guest.device,
            address: guest.address, replacing: guest.request.sessionToken)
        switch answer {
        case .opened(let opened): return enter(opened, guest, next)
        case .refused: model.obstacle = .refused
        case .wait(let until): model.obstacle = .wait(minutes: guest.office.minutes(to: until))
        }
        return try await page(model, guest, status: .unprocessableContent)
    }

    private func showSecondStep(_ guest: Guest) async throws -> Response {
        var model = SecondStepPage.Model()
        model.next = guest.query.first(SignInField.next).flatMap(Href.init(office:))?.text
        return try await page(model, guest)
    }

    private func page(
        _ model: SecondStepPage.Model, _ guest: Guest, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        var model = model
        if let viewer = guest.halfway?.viewer, try await guest.site.coverage.info().illustration {
            model.demoCode = try guest.office.desk.demoCode(viewer.account)
        }
        return guest.page(SecondStepPage(model, frame: guest.frame).html, status: status)
    }

    private func passSecondStep(_ guest: Guest) async throws -> Response {
        var model = SecondStepPage.Model()
        guard let form = try await guest.form(), let token = guest.request.sessionToken else {
            model.obstacle = .stale
            return try await page(model, guest, status: .forbidden)
        }
        let next = form.first(SignInField.next).flatMap(Href.init(office:))
        model.next = next?.text
        let answer = try await guest.office.desk.passSecondStep(
            token: token, code: form.first(SignInField.code) ?? "", device: guest.device, address: guest.address)
        switch answer {
        case .opened(let opened): return enter(opened, guest, next)
        case .refused: model.obstacle = .refused
        case .wait(let until): model.obstacle = .wait(minutes: guest.office.minutes(to: until))
        }
        return try await page(model, guest, status: .unprocessableContent)
    }

    private func enter(_ opened: AccountDesk.Opened, _ guest: Guest, _ next: Href?) -> Response {
        var response: Response
        if opened.isComplete {
            response = .redirect(to: (next ?? WorkLink.desk.href(guest.language)).text, type: .normal)
        } else {
            response = guest.redirect(.secondStep, next: next)
        }
        response.addCookie(Request.sessionCookie, opened.token, guest.request)
        return response
    }
}

extension SignInPage.Demo {
    fileprivate init(_ login: DemoLogin, _ guest: Guest) {
        let scope = login.account.grants.map(\.scope).reduce(Scope.nowhere) { $0.union($1) }
        let region = scope.regions.map { $0.map(guest.site.name).joined(separator: ", ") }
        self.init(
            userName: login.account.userName, password: login.password, roles: login.account.viewer.roles,
            region: region ?? guest.language.say("Semua wilayah", "All regions"))
    }
}

extension Office {
    /// Whole minutes until a moment, at least one.
    func minutes(to until: Moment) -> Int {
        max(1, Int((until.milliseconds - now().milliseconds + 59_999) / 60_000))
    }
}

extension FormQuery {
    /// The first value sent under the name.
    func first(_ name: FieldName) -> String? { texts[name.text]?.first }
}
