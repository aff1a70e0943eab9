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
        SecondStepRoutes().add(to: doors)
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
        model.isInSight = guest.query.first(SignInField.inSight) == "1"
        model.isReady = guest.query.texts["siap"] != nil
        return try await page(model, guest)
    }

    /// The session ended while a form was sent: the sign-in page keeps it.
    func interrupted(_ guest: Guest) async throws -> Response {
        var model = SignInPage.Model()
        model.isInterrupted = true
        model.held = try await HeldForm(interrupted: guest)
        return try await page(model, guest, status: .unauthorized)
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
        model.held = HeldForm(form)
        model.isInterrupted = model.held != nil
        let answer = try await guest.office.desk.signIn(
            userName: model.userName, password: form.first(SignInField.password) ?? "", device: guest.device,
            address: guest.address, replacing: guest.request.sessionToken)
        switch answer {
        case .opened(let opened): return try await enter(opened, guest, next, try held(model.held, opened, guest))
        case .refused: model.obstacle = .refused
        case .wait(let until): model.obstacle = .wait(minutes: guest.office.minutes(to: until))
        }
        return try await page(model, guest, status: .unprocessableContent)
    }

    private func showSecondStep(_ guest: Guest) async throws -> Response {
        let next = guest.query.first(SignInField.next).flatMap(Href.init(office:))
        if let viewer = guest.halfway?.viewer,
            try guest.office.store.accounts.find(viewer.account)?.hasSecondStep != true
        {
            return guest.redirect(.secondStepSetUp, next: next)
        }
        var model = SecondStepPage.Model()
        model.next = next?.text
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
        model.held = HeldForm(form)
        let answer = try await guest.office.desk.passSecondStep(
            token: token, code: form.first(SignInField.code) ?? "", device: guest.device, address: guest.address)
        switch answer {
        case .opened(let opened): return try await enter(opened, guest, next, model.held)
        case .refused: model.obstacle = .refused
        case .wait(let until): model.obstacle = .wait(minutes: guest.office.minutes(to: until))
        }
        return try await page(model, guest, status: .unprocessableContent)
    }

    /// Only the account that typed it gets it back.
    private func held(_ held: HeldForm?, _ opened: AccountDesk.Opened, _ guest: Guest) throws -> HeldForm? {
        guard let held, let old = guest.request.sessionToken,
            try guest.office.desk.owner(old) == opened.account.id
        else { return nil }
        return held
    }

    private func enter(
        _ opened: AccountDesk.Opened, _ guest: Guest, _ next: Href?, _ held: HeldForm?
    ) async throws -> Response {
        var response = try await entered(opened, guest, next, held)
        response.addCookie(Request.sessionCookie, opened.token, guest.request)
        return response
    }

    private func entered(
        _ opened: AccountDesk.Opened, _ guest: Guest, _ next: Href?, _ held: HeldForm?
    ) async throws -> Response {
        guard let signedIn = try await guest.office.signedIn(opened.token) else { return guest.redirect(.signIn) }
        if !opened.isComplete {
            guard let held, opened.account.hasSecondStep else { return guest.redirect(.secondStep, next: next) }
            var model = SecondStepPage.Model()
            model.held = held
            return try await page(model, guest.halfway(signedIn))
        }
        guard let held else {
            return .redirect(to: (next ?? WorkLink.desk.href(guest.language)).text, type: .normal)
        }
        let visit = guest.visit(signedIn, opened.token)
        return visit.page(ContinuePage(address: held.address, pairs: held.pairs, frame: visit.frame).html)
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
