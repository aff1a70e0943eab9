import WebPages

/// The first page after signing in.
struct DeskRoutes: Sendable {
    func add(to doors: Doors) {
        doors.get("/kerja", .account) { visit in visit.page(DeskPage(frame: visit.frame).html) }
    }
}
