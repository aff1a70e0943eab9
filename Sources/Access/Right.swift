import Kernel

/// One thing that somebody may do. Routes demand rights, roles give them.
public enum Right: String, Sendable, Codable, CaseIterable {
    /// See the lists of one's regions with their rows.
    case readLists
    /// Upload a list, mend its rows, submit it, withdraw it.
    case makeLists
    /// Approve a submitted list or send it back; undo an approved one.
    case decideLists
    /// See the pairs that wait for a person, with both rows.
    case readReviews
    /// Decide whether two rows are one person.
    case decideReviews
    /// Search people and read their pages, masked.
    case readPeople
    /// Register or correct a person by form.
    case writePeople
    /// Unmask a field of a person, with a purpose that is kept.
    case reveal
    /// Collect people without a signal and send them later.
    case collect
    /// Set targets of coverage and the figures beside them.
    case setTargets
    /// Bring in the outline map.
    case importMap
    /// Make accounts, give roles, end sessions, reset passwords.
    case manageAccounts
    /// Read the audit log.
    case readAudit

    /// Who has it: the sentence on the page of somebody who does not says whom to ask.
    public var roles: [Role] { Role.allCases.filter { $0.rights.contains(self) } }
}

extension Role {
    /// What the role may do, within its regions.
    public var rights: Set<Right> {
        switch self {
        case .operatorOPD: [.readLists, .makeLists, .readPeople, .writePeople, .reveal, .collect]
        case .operatorDesa: [.readLists, .makeLists, .readPeople, .writePeople, .collect]
        case .verifikator: [.readLists, .decideLists, .readReviews, .decideReviews, .readPeople, .reveal]
        case .perencana: [.readLists, .readPeople, .setTargets]
        case .petugasKlaim: [.readPeople, .reveal]
        case .petugasLayanan: [.readPeople]
        case .auditor: [.readLists, .readReviews, .readPeople, .readAudit]
        case .admin: [.manageAccounts, .importMap, .readAudit]
        }
    }
}
