import { randomUUID } from 'node:crypto'
import type { addBondQuota as endpoint } from '@pianqu/shared/bonds/batch.contract.ts'
import type { BondQuotaRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, isNull } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { bondQuotas } from '../bond-ledger/bond-ledger.tables.ts'

/** Throws bond/duplicate where the same document has handed down the same amount already. */
function demandUnknown({ tx }: Change, { documentNumber, amountYuan }: BodyOf<typeof endpoint>): void {
  const same = and(
    eq(bondQuotas.documentNumber, documentNumber),
    eq(bondQuotas.amountYuan, amountYuan),
    isNull(bondQuotas.reversedAt),
  )
  if (!tx.orm.select().from(bondQuotas).where(same).get()) return
  throw new ProblemError('bond/duplicate', { detail: `文号“${documentNumber}”的同一金额已经录入，请勿重复录入` })
}

/** Records quota handed down. */
export function addQuota(change: Change, body: BodyOf<typeof endpoint>): BondQuotaRow {
  const { tx, actor, at, audit } = change
  demandUnknown(change, body)
  const quotaId = randomUUID()
  const quota = tx.orm
    .insert(bondQuotas)
    .values({ ...body, quotaId, byName: actor.name, at })
    .returning()
    .get()
  audit({ action: 'bond.add-quota', subject: `bond-quota:${quotaId}`, detail: { ...body } })
  return quota
}
