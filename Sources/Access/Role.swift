import Kernel

/// What somebody is here for. Each role holds in a region scope; one account may have several.
public enum Role: UInt8, Sendable, Codable, CaseIterable {
    /// Collects and mends the list of an agency (dinas, OPD).
    case operatorOPD = 1
    /// Collects and mends the list of a village, often on a telephone.
    case operatorDesa = 2
    /// Checks, approves and sends back at the insurer.
    case verifikator = 3
    /// Funds, scenarios, targets.
    case perencana = 4
    /// Claims and scholarships.
    case petugasKlaim = 5
    /// Questions and complaints of citizens.
    case petugasLayanan = 6
    /// Reads everything, changes nothing.
    case auditor = 7
    /// Accounts and settings; sees no list by itself.
    case admin = 8

    /// The word that stands in files, addresses and on the command line.
    public var code: String {
        switch self {
        case .operatorOPD: "operator_opd"
        case .operatorDesa: "operator_desa"
        case .verifikator: "verifikator"
        case .perencana: "perencana"
        case .petugasKlaim: "petugas_klaim"
        case .petugasLayanan: "petugas_layanan"
        case .auditor: "auditor"
        case .admin: "admin"
        }
    }

    public init?(code: String) {
        guard let found = Role.allCases.first(where: { $0.code == code }) else { return nil }
        self = found
    }

    public var name: Phrase {
        switch self {
        case .operatorOPD: Phrase(id: "Operator OPD", en: "Agency operator")
        case .operatorDesa: Phrase(id: "Operator desa", en: "Village operator")
        case .verifikator: Phrase(id: "Verifikator", en: "Verifier")
        case .perencana: Phrase(id: "Perencana", en: "Planner")
        case .petugasKlaim: Phrase(id: "Petugas klaim", en: "Claims officer")
        case .petugasLayanan: Phrase(id: "Petugas layanan", en: "Service officer")
        case .auditor: Phrase(id: "Auditor", en: "Auditor")
        case .admin: Phrase(id: "Admin", en: "Administrator")
        }
    }

    /// Whether a password alone does not suffice.
    public var needsSecondStep: Bool { [.verifikator, .petugasKlaim, .admin].contains(self) }
}
