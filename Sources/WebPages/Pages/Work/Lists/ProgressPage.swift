import Kernel
import Registry

/// A list while its rows are read and compared, or why it could not be. The response tells the browser to ask again.
public struct ProgressPage: Sendable {
    public enum Stage: Int, Sendable, CaseIterable { case waiting, reading, linking, storing }

    public struct Model: Sendable {
        public var list: Usulan
        public var region: String
        public var stage: Stage
        public var done: Int
        /// Nil while nobody knows.
        public var total: Int?
        public init(list: Usulan, region: String, stage: Stage, done: Int, total: Int?) {
            self.list = list
            self.region = region
            self.stage = stage
            self.done = done
            self.total = total
        }
    }

    let model: Model
    let frame: WorkFrame

    public init(_ model: Model, frame: WorkFrame) {
        self.model = model
        self.frame = frame
    }

    private var language: Language { frame.language }

    public var html: HTML {
        frame.page(model.list.title, here: .list(model.list.id)) {
            ListPlace(list: model.list, region: model.region, here: nil, language: language).html
            h1(model.list.title)
            if model.list.state == .failed { failed } else { running }
        }
    }

    private var failed: HTML {
        PageState(
            heading: language.say("Daftar ini tidak dapat dibaca", "This list could not be read"),
            happened: model.list.failure.map { language.say($0).capitalizedFirst } ?? "",
            next: .group([
                p(language.say("Perbaiki berkasnya, lalu unggah lagi.", "Correct the file, then upload it again.")),
                p {
                    a(
                        language.say("Unggah lagi", "Upload again"), .class("button"),
                        .href(WorkLink.upload.href(language)))
                },
            ])
        ).part
    }

    private var running: HTML {
        .group([
            p(.class("lead"), .role("status")) { lead },
            bar,
            ol(.class("stages")) { Stage.allCases.map(entry) },
            p(
                language.say(
                    "Halaman ini memuat ulang sendiri. Anda boleh menutupnya; pekerjaan tetap berjalan.",
                    "This page reloads by itself. You may close it; the work goes on."), .class("hint")),
            p {
                a(language.say("Muat ulang sekarang", "Reload now"), .href(WorkLink.list(model.list.id).href(language)))
            },
        ])
    }

    private var lead: String {
        guard let total = model.total, total > 0 else { return name(model.stage) + "." }
        if model.stage == .storing {
            return language.say(
                "\(name(model.stage)): \(language.number(model.done)) dari \(language.number(total)) baris.",
                "\(name(model.stage)): \(language.number(model.done)) of \(language.number(total)) rows.")
        }
        let percent = min(100, model.done * 100 / total)
        return "\(name(model.stage)): " + language.say("\(percent) %.", "\(percent)%.")
    }

    private var bar: HTML {
        let share = model.total.flatMap { $0 > 0 ? Double(min(model.done, $0)) / Double($0) : nil } ?? 0
        return svg(
            .class("bar"), Attribute("viewBox", "0 0 100 6"), Attribute("preserveAspectRatio", "none"), .ariaHidden
        ) {
            rect(.class("ground"), .number("width", 100), .number("height", 6)) {}
            rect(.class("covered"), .number("width", share * 100), .number("height", 6)) {}
        }
    }

    private func entry(_ stage: Stage) -> HTML {
        let isPast = stage.rawValue < model.stage.rawValue
        let isHere = stage == model.stage
        return li(.class(isPast ? "past" : isHere ? "here" : "later"), isHere ? Attribute("aria-current", "step") : nil)
        {
            name(stage)
            if isPast { span(language.say(" (selesai)", " (done)"), .class("unit-inline")) }
        }
    }

    private func name(_ stage: Stage) -> String {
        switch stage {
        case .waiting: language.say("Menunggu giliran", "Waiting for its turn")
        case .reading: language.say("Membaca berkas", "Reading the files")
        case .linking: language.say("Mencocokkan dengan peserta yang ada", "Comparing with those registered")
        case .storing: language.say("Memeriksa dan menyimpan setiap baris", "Checking and keeping each row")
        }
    }
}
