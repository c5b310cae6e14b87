import type { BondEntry } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Change } from '../../db/command.ts'
import { bondEntries } from '../bond-ledger/bond-ledger.tables.ts'

/** A movement to be written down; without a day it stands since the batch was issued. */
export type Movement = Pick<BondEntry, 'batchCode' | 'projectCode' | 'amountYuan' | 'move' | 'reason'> & {
  readonly effectiveOn?: Day
  readonly approvalNumber?: string
}

/** Writes a movement into the ledger, beside the balance that it changes. */
export function recordMovement({ tx, actor, at }: Pick<Change, 'tx' | 'actor' | 'at'>, movement: Movement) {
  return tx.orm
    .insert(bondEntries)
    .values({ ...movement, byId: actor.userId, byName: actor.name, at })
    .returning()
    .get()
}
