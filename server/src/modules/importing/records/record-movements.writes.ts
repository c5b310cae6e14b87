import type { BondAllocation } from '@pianqu/shared/bonds/bond.schema.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Change } from '../../../db/command.ts'
import { recordMovement } from '../../bonds/bond-entry.writes.ts'
import type { RowChange } from '../import-target.ts'

type Changed = Pick<RowChange, 'before' | 'after'>

// Rows of this kind were written by its own target.
const allocationIn = (text: string | null) => (text === null ? null : (JSON.parse(text) as BondAllocation))

function moved({ before, after }: Changed) {
  const [old, now] = [allocationIn(before), allocationIn(after)]
  return now && { ...now, amountYuan: now.amountYuan - (old?.amountYuan ?? 0), isNew: old === null }
}

/** What an import did to allocations, or its undo took back, as movements in the ledger that name the file. */
export function recordMovements(
  change: Change,
  kind: ImportKind,
  step: 'write' | 'undo',
  fileName: string,
  changes: readonly Changed[],
): void {
  if (kind !== 'bond-allocations') return
  for (const one of changes) {
    const movement = moved(one)
    if (!movement || movement.amountYuan === 0) continue
    const { isNew, amountYuan, batchCode, projectCode } = movement
    const codes = { batchCode, projectCode }
    recordMovement(
      change,
      step === 'undo'
        ? { ...codes, amountYuan: -amountYuan, move: 'reversed', reason: `撤销导入“${fileName}”` }
        : { ...codes, amountYuan, move: isNew ? 'allocated' : 'adjusted', reason: `导入“${fileName}”` },
    )
  }
}
