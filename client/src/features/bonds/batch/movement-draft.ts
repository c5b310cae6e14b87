import { isBeforeIssue, unspentYuan } from '@pianqu/shared/bonds/issue.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { isDay } from '@pianqu/shared/time/day.ts'
import { yuanOfEntry } from '../../../ui/form/wan-entry.ts'
import type { BatchRecord } from './batch-record.ts'

/** What is wrong with an amount beyond being no number: more than zero, and not more than the project has left. */
export function amountFault(amount: string, from: string | null, { parts }: BatchRecord): string | undefined {
  const yuan = yuanOfEntry(amount)
  if (yuan == null || yuan <= 0) return '请填写大于0的金额（万元）'
  const part = parts.find(({ projectCode }) => projectCode === from)
  if (!part || yuan <= unspentYuan(part)) return undefined
  return `最多${moneyLine(unspentYuan(part))}：额度${moneyLine(part.amountYuan)}，其中已支出${moneyLine(part.spentYuan ?? 0)}不能收回`
}

/** What is wrong with the day that money moves. */
export const dayFault = (day: unknown, { batch }: BatchRecord): string | undefined =>
  typeof day === 'string' && isDay(day) && isBeforeIssue(batch, day) ? `不能早于发行日期${batch.issuedOn}` : undefined
