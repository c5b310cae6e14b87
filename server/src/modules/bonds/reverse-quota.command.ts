import type { BondQuotaRow } from '@pianqu/shared/bonds/ledger.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { eq } from 'drizzle-orm'
import type { Change } from '../../db/command.ts'
import { bondQuotas } from '../bond-ledger/bond-ledger.tables.ts'

/** A quota recorded wrongly no longer counts; it stays on the list with the reason. */
export function reverseQuota(
  { tx, actor, at, audit }: Change,
  { id, reason }: { id: string; reason: string },
): BondQuotaRow {
  const mine = eq(bondQuotas.quotaId, id)
  const quota = tx.orm.select().from(bondQuotas).where(mine).get()
  if (!quota) throw new ProblemError('common/not-found', { detail: '没有这笔下达限额' })
  if (quota.reversedAt) throw new ProblemError('bond/reversed')
  const reversed = { reversedBecause: reason, reversedByName: actor.name, reversedAt: at }
  tx.orm.update(bondQuotas).set(reversed).where(mine).run()
  const { year, amountYuan, documentNumber } = quota
  audit({
    action: 'bond.reverse-quota',
    subject: `bond-quota:${id}`,
    detail: { year, amountYuan, documentNumber, reason },
  })
  return { ...quota, ...reversed }
}
