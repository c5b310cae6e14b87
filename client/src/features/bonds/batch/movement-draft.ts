import { isBeforeIssue, unspentYuan } from '@pianqu/shared/bonds/issue.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import type { BatchPart, BatchRecord } from './batch-record.ts'

/** What is typed into either dialog of a batch. */
export interface MovementDraft {
  readonly from: string | null
  readonly to: string | null
  readonly amount: string
  readonly approvalNumber: string
  readonly reason: string
  readonly day: string | undefined
}

/** What stands in the way, beside the field it concerns. */
export interface MovementFaults {
  readonly from?: string
  readonly to?: string
  readonly amount?: string
  readonly approvalNumber?: string
  readonly reason?: string
  readonly day?: string
}

export const emptyDraft = (day: Day): MovementDraft => ({
  from: null,
  to: null,
  amount: '',
  approvalNumber: '',
  reason: '',
  day,
})

function amountFault(amount: string, part: BatchPart | undefined): string | undefined {
  const yuan = yuanOfEntry(amount)
  if (yuan == null || yuan <= 0) return '请填写大于0的金额（万元）'
  if (part && yuan > unspentYuan(part)) {
    return `最多${moneyLine(unspentYuan(part))}：额度${moneyLine(part.amountYuan)}，其中已支出${moneyLine(part.spentYuan ?? 0)}不能收回`
  }
  return undefined
}

function dayFault(day: string | undefined, { batch }: BatchRecord): string | undefined {
  if (!day || !isDay(day)) return '请填写生效日期，如 2025-10-31'
  return isBeforeIssue(batch, day) ? `不能早于发行日期${batch.issuedOn}` : undefined
}

const kept = (faults: Record<string, string | undefined>): MovementFaults =>
  Object.fromEntries(Object.entries(faults).filter(([, fault]) => fault !== undefined))

/** What stands in the way of taking an allocation back. */
export function reversalFaults(draft: MovementDraft, record: BatchRecord): MovementFaults {
  const part = record.parts.find(({ projectCode }) => projectCode === draft.from)
  return kept({
    from: part ? undefined : '请选择项目',
    amount: amountFault(draft.amount, part),
    reason: draft.reason.trim().length < 2 ? '请填写冲回原因' : undefined,
    day: dayFault(draft.day, record),
  })
}

/** What stands in the way of a change of use. */
export function changeFaults(draft: MovementDraft, record: BatchRecord): MovementFaults {
  const same = draft.to !== null && draft.to === draft.from
  return kept({
    ...reversalFaults(draft, record),
    to: draft.to === null ? '请选择转入项目' : same ? '转入项目与转出项目相同，请另选一个' : undefined,
    approvalNumber: draft.approvalNumber.trim().length < 2 ? '请填写批准文号' : undefined,
    reason: draft.reason.trim().length < 2 ? '请填写变更原因' : undefined,
  })
}
