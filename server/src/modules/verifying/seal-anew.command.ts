import type { Change } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { keptSums, sealFaults } from '../../db/seal-faults.ts'
import { hasSeals, sealAnew as sealRows } from '../../db/sealing.ts'
import { sealFaultText } from './row-faults.query.ts'

const mostKept = 200

/** What was changed past the commands, in words: asked before migrations run; nothing where there are no seals yet. */
export function foundBefore(db: Database): string[] {
  if (!hasSeals(db)) return []
  return [...sealFaults(db, keptSums(db))].flat().map(sealFaultText)
}

/** Seals the rows as migrations left them; what had been changed by hand before stays in the trail. */
export function sealAnew({ tx, audit }: Change, found: readonly string[]): void {
  sealRows(tx)
  audit({
    action: 'installation.seal',
    subject: 'installation',
    movesFigures: false,
    detail: { found: found.length, faults: found.slice(0, mostKept) },
  })
}
