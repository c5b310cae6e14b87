import type { Day } from '../time/day.ts'
import type { BondBatch } from './bond.schema.ts'

/** Whether the use of a batch is watched: of new bonds that have been issued. */
export const isClocked = ({ nature, state }: Pick<BondBatch, 'nature' | 'state'>): boolean =>
  nature === 'new' && state === 'issued'

/** The same on a day: issued by then. */
export const isClockedBy = (batch: Pick<BondBatch, 'nature' | 'state' | 'issuedOn'>, day: Day): boolean =>
  isClocked(batch) && batch.issuedOn <= day

/** Whether money of a batch would move before there is any; a planned batch has no day yet that binds. */
export const isBeforeIssue = ({ state, issuedOn }: Pick<BondBatch, 'state' | 'issuedOn'>, day: Day): boolean =>
  state === 'issued' && day < issuedOn

/** What of an allocation may still be taken away: what is not spent. */
export const unspentYuan = (part: { readonly amountYuan: number; readonly spentYuan: number | null }): number =>
  part.amountYuan - (part.spentYuan ?? 0)
