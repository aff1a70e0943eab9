import Coverage
import Kernel
import Registry

extension [CoverageCell] {
    /// How many BPU each fund pays for in a month.
    public func bpuByFund(in bulan: Bulan) -> ReformEffects.FundCounts {
        reduce(into: [:]) { counts, cell in
            if cell.segmen == .bpu, cell.bulan == bulan { counts[cell.fund, default: 0] += cell.active }
        }
    }
}
