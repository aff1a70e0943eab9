import Access
import Kernel
import Registry

extension DeskContent {
    static let examples = [
        Example("desk/operator", "Ada yang terlambat dan yang berakhir", "Some is late, some ends soon") { language in
            DeskContent(
                model: DeskModel(
                    lines: [DeskLine(.sentBack, 1), DeskLine(.openLists, 2), DeskLine(.collected, 14)],
                    endings: [
                        DeskEndingRow(
                            wilayah: KodeWilayah("15.04.01")!, name: "Mersam", fund: .dbhSawit,
                            bulan: Bulan(2024, 9)!, people: 212)
                    ], followsEndings: true), viewer: viewer(.operatorOPD), language: language
            ).html
        },
        Example("desk/empty", "Tidak ada yang menunggu", "Nothing waits") { language in
            DeskContent(
                model: DeskModel(lines: [DeskLine(.openLists, 0)], followsEndings: true),
                viewer: viewer(.operatorDesa), language: language
            ).html
        },
        Example("desk/very-many", "Antrean verifikator yang panjang", "A verifier's long queue") { language in
            DeskContent(
                model: DeskModel(lines: [
                    DeskLine(.submitted, 1_204), DeskLine(.oldSubmitted, 312), DeskLine(.pairs, 28_410),
                    DeskLine(.secondOpinions, 96), DeskLine(.unsure, 0),
                ]), viewer: viewer(.verifikator), language: language
            ).html
        },
        Example("desk/auditor", "Perbuatan hari ini", "Today's acts") { language in
            DeskContent(
                model: DeskModel(lines: [
                    DeskLine(.auditFaults, 0), DeskLine(.actsToday, 83), DeskLine(.revealsToday, 4),
                ]), viewer: viewer(.auditor), language: language
            ).html
        },
    ]

    private static func viewer(_ role: Role) -> Viewer {
        Viewer(account: Id(1), userName: "contoh", name: "Contoh", grants: [Grant(role, .everywhere)])
    }
}
