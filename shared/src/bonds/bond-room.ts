import type { BondAllocation, BondBatch } from './bond.schema.ts'

/** What allocations are held against (domain §7). */
export interface BondLimits {
  readonly batches: readonly Pick<BondBatch, 'code' | 'amountYuan' | 'nature'>[]
  /** A project's total investment; `null` where the registry knows none. */
  readonly investmentOf: (projectCode: string) => number | null
}

/** An allocation that does not fit: what it would exceed, and by how much. */
export interface Overflow {
  readonly of: 'batch' | 'project'
  readonly limitYuan: number
  readonly usedYuan: number
  readonly overYuan: number
}

/** What is given and what room is left as allocations are counted. */
export interface BondRoom {
  use(allocation: BondAllocation): void
  /** What one more allocation would exceed, the batch before the project; `null` where it fits. */
  overflow(allocation: BondAllocation): Overflow | null
  /** What has been given of a batch. */
  ofBatch(code: string): number
  /** What a project has that is held against its total investment. */
  ofProject(code: string): number
}

/** Only new bonds are held against a project's total investment: refinancing replaces debt that was counted before. */
export const isHeldToInvestment = ({ nature }: Pick<BondBatch, 'nature'>): boolean => nature === 'new'

export const overYuan = (limitYuan: number, usedYuan: number, moreYuan = 0): number =>
  Math.max(0, usedYuan + moreYuan - limitYuan)

function exceeds(of: Overflow['of'], limitYuan: number | null, usedYuan: number, moreYuan: number): Overflow | null {
  if (limitYuan === null) return null
  const over = overYuan(limitYuan, usedYuan, moreYuan)
  return over > 0 ? { of, limitYuan, usedYuan, overYuan: over } : null
}

/** Counts allocations against a batch's amount and a project's total investment, neither of which they exceed (domain §7). */
export function bondRoom(limits: BondLimits, allocations: readonly BondAllocation[] = []): BondRoom {
  const batches = new Map(limits.batches.map((batch) => [batch.code, batch]))
  const [byBatch, byProject] = [new Map<string, number>(), new Map<string, number>()]
  const grow = (sums: Map<string, number>, code: string, yuan: number) => sums.set(code, (sums.get(code) ?? 0) + yuan)
  const isHeld = (batchCode: string): boolean => {
    const batch = batches.get(batchCode)
    return batch !== undefined && isHeldToInvestment(batch)
  }
  const room: BondRoom = {
    use({ batchCode, projectCode, amountYuan }) {
      grow(byBatch, batchCode, amountYuan)
      if (isHeld(batchCode)) grow(byProject, projectCode, amountYuan)
    },
    overflow({ batchCode, projectCode, amountYuan }) {
      const limit = batches.get(batchCode)?.amountYuan ?? null
      const ofBatch = exceeds('batch', limit, room.ofBatch(batchCode), amountYuan)
      if (ofBatch || !isHeld(batchCode)) return ofBatch
      return exceeds('project', limits.investmentOf(projectCode), room.ofProject(projectCode), amountYuan)
    },
    ofBatch: (code) => byBatch.get(code) ?? 0,
    ofProject: (code) => byProject.get(code) ?? 0,
  }
  for (const allocation of allocations) room.use(allocation)
  return room
}
