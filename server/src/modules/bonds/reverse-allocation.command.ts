import type { reverseAllocation as endpoint } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Change } from '../../db/command.ts'
import { demandCovered, demandSinceIssue, demandUnspent, loadBatch, moveBalance } from './bond-balance.repository.ts'
import { recordMovement } from './bond-entry.writes.ts'

interface Request extends BodyOf<typeof endpoint> {
  readonly code: string
}

/** Takes an allocation back, whole or in part, but not what was spent of it. Returns the entry's id. */
export function reverseAllocation(change: Change, request: Request): number {
  const { tx, audit } = change
  const { code, projectCode, amountYuan, reason, effectiveOn } = request
  const place = { batchCode: code, projectCode }
  demandSinceIssue(loadBatch(tx, code), effectiveOn)
  demandUnspent(tx, place, amountYuan)
  demandCovered(tx, place, amountYuan, effectiveOn)
  const { entryId } = recordMovement(change, {
    ...place,
    amountYuan: -amountYuan,
    move: 'reversed',
    reason,
    effectiveOn,
  })
  moveBalance(tx, place, -amountYuan)
  const detail = { batchCode: code, projectCode, amountYuan, effectiveOn, reason }
  audit({ action: 'bond.reverse', subject: `batch:${code}`, detail })
  audit({ action: 'bond.reverse', subject: `project:${projectCode}`, detail })
  return entryId
}
