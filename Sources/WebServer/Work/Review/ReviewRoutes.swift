import Access
import Hummingbird
import Kernel
import Registry
import Store
import WebPages
import Workbench

/// The queue of pairs that need a person.
struct ReviewRoutes: Sendable {
    func add(to doors: Doors) {
        doors.get("/kerja/tinjauan", .right(.readReviews)) { visit in try await queue(visit) }
        doors.get("/kerja/tinjauan/kesepakatan", .right(.readReviews)) { visit in
            visit.page(ReviewAgreementPage(try visit.reviews.agreement(visit.scope), frame: visit.frame).html)
        }
        doors.get("/kerja/tinjauan/:pasangan", .right(.readReviews)) { visit in
            try await pair(visit, visit.id("pasangan"), visit.query.reviewFilter)
        }
        doors.post("/kerja/tinjauan/ambil", .right(.decideReviews)) { visit, form in
            try next(visit, form.reviewFilter)
        }
        doors.post("/kerja/tinjauan/batalkan", .right(.decideReviews)) { visit, form in
            try await undo(visit, form)
        }
        doors.post("/kerja/tinjauan/:pasangan/ambil", .right(.decideReviews)) { visit, form in
            let id: Id<ReviewPair> = try visit.id("pasangan")
            return try await guarded(visit, id, form) {
                try visit.reviews.take(id, visit.scope, visit.act)
                return visit.redirect(.review(id, form.reviewFilter))
            }
        }
        doors.post("/kerja/tinjauan/:pasangan/putuskan", .right(.decideReviews)) { visit, form in
            try await decide(visit, form)
        }
        doors.post("/kerja/tinjauan/:pasangan/buka", .right(.reveal)) { visit, form in try await reveal(visit, form) }
    }

    private func queue(_ visit: Visit, remark: Phrase? = nil) async throws -> Response {
        let filter = visit.query.reviewFilter
        let page = max(1, Int(visit.query.text(ReviewField.page)) ?? 1)
        let reviews = visit.reviews
        let queue = try reviews.page(filter, visit.scope, visit.act, page - 1)
        let model = ReviewQueuePage.Model(
            filter: filter, queue: queue, page: page, counts: try reviews.counts(visit.scope, visit.act),
            lists: try reviews.lists(visit.scope), regions: visit.reviewRegions,
            names: visit.names(queue.entries.map(\.wilayah)), mayDecide: visit.viewer.may(.decideReviews),
            undoable: try visit.undoable(), isDone: visit.query.texts["habis"] != nil, remark: remark)
        return visit.page(ReviewQueuePage(model, frame: visit.frame).html, status: remark == nil ? .ok : .conflict)
    }

    private func pair(
        _ visit: Visit, _ id: Id<ReviewPair>, _ filter: ReviewFilter, isRevealed: Bool = false, fault: Phrase? = nil,
        note: String = ""
    ) async throws -> Response {
        // Whatever right opened the route, what is read is what the reader may see of reviews.
        let scope = visit.viewer.scope(for: .readReviews)
        guard let pair = try visit.reviews.pair(id, scope) else { throw NoRecord() }
        let context = try visit.reviews.context(id, scope)
        let model = ReviewPairPage.Model(
            pair: pair, context: context, filter: filter,
            weights: pair.comparison.findings.map {
                ReviewWeightLine(field: $0.field, found: $0.found, nats: $0.nats)
            },
            leftPlace: visit.place(pair.leftContent.wilayah), rightPlace: visit.place(pair.rightContent.wilayah),
            now: visit.act.at,
            mayDecide: visit.viewer.may(.decideReviews), mayReveal: visit.viewer.may(.reveal),
            isRevealed: isRevealed, undoable: try visit.undoable(), fault: fault, note: note)
        return visit.page(
            ReviewPairPage(model, frame: visit.frame).html, status: fault == nil ? .ok : .conflict)
    }

    /// Opens the next pair, or the queue when nothing is left.
    private func next(_ visit: Visit, _ filter: ReviewFilter) throws -> Response {
        if let id = try visit.reviews.takeNext(filter, visit.scope, visit.act) {
            return visit.redirect(.review(id, filter))
        }
        return visit.redirect(.reviewsDone(filter))
    }

    private func decide(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        let id: Id<ReviewPair> = try visit.id("pasangan")
        guard let act = ReviewAct(rawValue: form.text(ReviewField.answer)) else { throw NoRecord() }
        return try await guarded(visit, id, form) {
            if let answer = act.answer {
                let note = String(form.text(ReviewField.note).prefix(500))
                _ = try visit.reviews.decide(id, answer, note, visit.scope, visit.act)
            } else {
                try visit.reviews.skip(id, visit.scope, visit.act)
            }
            return try next(visit, form.reviewFilter)
        }
    }

    private func undo(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        guard let number = Int64(form.text(ReviewField.pair)) else { throw NoRecord() }
        let id = Id<ReviewPair>(number)
        return try await guarded(visit, id, form) {
            try visit.reviews.undo(id, visit.scope, visit.act)
            try visit.reviews.take(id, visit.scope, visit.act)
            return visit.redirect(.review(id, form.reviewFilter))
        }
    }

    private func reveal(_ visit: Visit, _ form: FormQuery) async throws -> Response {
        let id: Id<ReviewPair> = try visit.id("pasangan")
        // Whoever may unmask people may not for that reason see pairs.
        guard try visit.reviews.pair(id, visit.viewer.scope(for: .readReviews)) != nil else { throw NoRecord() }
        guard let purpose = ReviewPurpose(rawValue: form.text(ReviewField.purpose)) else {
            return try await pair(
                visit, id, form.reviewFilter,
                fault: Phrase(
                    id: "Pilih dahulu untuk keperluan apa angka lengkap dibuka.",
                    en: "Choose first for what purpose the full numbers are shown."))
        }
        return try await guarded(visit, id, form) {
            try visit.reviews.reveal(id, purpose.rawValue, visit.scope, visit.act)
            return try await pair(visit, id, form.reviewFilter, isRevealed: true)
        }
    }

    /// A refusal of the queue stands above the pair, with what was typed; a pair that is not there is no record.
    private func guarded(
        _ visit: Visit, _ id: Id<ReviewPair>, _ form: FormQuery, _ body: () async throws -> Response
    ) async throws -> Response {
        do { return try await body() } catch let error as ReviewError {
            if error == .noSuchPair { throw NoRecord() }
            return try await pair(
                visit, id, form.reviewFilter, fault: error.text, note: form.text(ReviewField.note))
        }
    }
}

extension Visit {
    fileprivate var reviews: ReviewPort { office.store.reviews }

    /// The regions that a filter offers: the reader's own, and the kabupaten within them.
    fileprivate var reviewRegions: [(code: KodeWilayah, name: String)] {
        let own = scope.regions ?? [KodeWilayah("15")].compactMap { $0 }
        let all = own.flatMap { code in
            [code] + (code.level == .provinsi ? site.regions.children(of: code).map(\.code) : [])
        }
        return all.map { ($0, site.name($0)) }
    }

    fileprivate func names(_ codes: [KodeWilayah]) -> [KodeWilayah: String] {
        Dictionary(codes.map { ($0, place($0)) }, uniquingKeysWith: { first, _ in first })
    }

    /// `Rantau Kapas Mudo, Muara Tembesi`: two levels tell one desa from another.
    fileprivate func place(_ code: KodeWilayah) -> String {
        guard code.level != .provinsi, let parent = code.parent, parent.level != .provinsi else {
            return site.name(code)
        }
        return "\(site.name(code)), \(site.name(parent))"
    }

    /// What the reader can take back, when they may decide at all.
    fileprivate func undoable() throws -> ReviewOpinion? {
        viewer.may(.decideReviews) ? try reviews.lastDecision(scope, act) : nil
    }
}

extension FormQuery {
    fileprivate func text(_ name: FieldName) -> String { texts[name.text]?.first ?? "" }
    fileprivate var reviewFilter: ReviewFilter { ReviewField.filter(text) }
}
