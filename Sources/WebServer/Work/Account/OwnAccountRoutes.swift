import Access
import Foundation
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

/// The own account.
struct OwnAccountRoutes: Sendable {
    func add(to doors: Doors) {
        doors.get("/kerja/saya", .account) { visit in
            var model = try model(visit)
            model.isSaved = visit.query.texts["disimpan"] != nil
            model.isInSight = visit.query.first(SignInField.inSight) == "1"
            return visit.page(OwnAccountPage(model, frame: visit.frame).html)
        }
        doors.post("/kerja/saya/sandi", .account) { visit, form in try await changePassword(visit, form) }
        doors.post("/kerja/saya/sesi", .account) { visit, form in
            let account = visit.viewer.account
            let chosen = form.first(SignInField.session) ?? ""
            if let id = Int64(chosen) {
                _ = try visit.office.store.sessions.end(account, Id(id), visit.act)
            } else if chosen == "lain" {
                _ = try visit.office.store.sessions.endAll(account, visit.signedIn.session, visit.act)
            }
            return visit.redirect(.ownAccount)
        }
    }

    private func changePassword(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        let change = try await visit.office.desk.changePassword(
            visit.signedIn, current: form.first(SignInField.password) ?? "",
            new: form.first(SignInField.newPassword) ?? "")
        var model = try model(visit)
        switch change {
        case .done: return .redirect(to: WorkLink.ownAccount.href(visit.language).text + "?disimpan=1", type: .normal)
        case .refused: model.currentFault = .wrongPassword
        case .wait(let until): model.currentFault = .tooMany(visit.office.minutes(to: until))
        case .fault(let fault): model.newFault = fault
        }
        return visit.page(OwnAccountPage(model, frame: visit.frame).html, status: .unprocessableContent)
    }

    private func model(_ visit: Visit) throws -> OwnAccountPage.Model {
        var model = OwnAccountPage.Model()
        let account = visit.viewer.account
        let stored = try visit.office.store.accounts.find(account)
        model.grants = visit.viewer.grants.map { ($0.role, visit.words($0.scope)) }
        model.hasSecondStep = stored?.hasSecondStep ?? false
        model.codesLeft = try visit.office.store.secondStep.recoveryCodesLeft(account)
        model.least = stored?.needsSecondStep ?? false ? PasswordRules.leastWithSecondStep : PasswordRules.leastAlone
        model.sessions = try visit.office.desk.sessions(account).map { session in
            OwnAccountPage.SessionLine(
                id: session.id, device: session.device, since: visit.words(session.madeAt),
                seen: visit.words(session.seenAt), isThis: session.id == visit.signedIn.session)
        }
        return model
    }
}

extension Visit {
    /// The names of the regions.
    func words(_ scope: Scope) -> String {
        scope.regions.map { $0.map(site.name).joined(separator: ", ") } ?? language.say("semua wilayah", "all regions")
    }

    /// The day and the time in Jambi.
    func words(_ moment: Moment) -> String { "\(language.date(moment.day)) \(clockTime(moment)) WIB" }
}

/// `07.05`: the time of the day in Jambi (WIB).
func clockTime(_ moment: Moment) -> String {
    let minutes = (moment.milliseconds / 60_000 + 7 * 60) % 1_440
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour).\(minute < 10 ? "0" : "")\(minute)"
}
