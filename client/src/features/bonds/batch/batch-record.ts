import type { getBondBatch } from '@pianqu/shared/bonds/batch.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { moneyLine } from '@pianqu/shared/money/yuan.ts'
import { percentText } from '@pianqu/shared/number/ratio.ts'

/** Everything kept about one batch. */
export type BatchRecord = ReplyOf<typeof getBondBatch>
export type BatchPart = BatchRecord['parts'][number]
export type BatchEntry = BatchRecord['entries'][number]

/** `已支出40.0%，低于应支出…`, or what else there is to say: the title of the page. */
export function batchFinding({ batch, isOverdue, clock, parts }: BatchRecord): string {
  if (clock?.sentence) return clock.sentence
  const given = moneyLine(parts.reduce((sum, { amountYuan }) => sum + amountYuan, 0))
  const amount = moneyLine(batch.amountYuan)
  if (isOverdue) return `原计划${batch.issuedOn}发行${amount}，逾期未发，已安排${given}`
  if (batch.state === 'planned') return `计划${batch.issuedOn}发行${amount}，已安排${given}`
  if (batch.nature === 'refinancing') return `再融资${amount}，不计入占比`
  return `发行${amount}，已分配${given}，没有支出数据`
}

/** `3.00亿元中60.0%位于片区`, where part of a project lies outside; null where all of it counts or nothing does. */
export function insideText({ counts, insideYuan, amountYuan }: BatchPart): string {
  if (!counts) return '否'
  if (insideYuan >= amountYuan) return '是'
  return `部分（${percentText({ numerator: insideYuan, denominator: amountYuan })}）`
}

/** One movement as a sentence: what, how much, to or from whom, under which approval, why. */
export function entryText({ move, amountYuan, projectName, approvalNumber, reason }: BatchEntry): string {
  const amount = moneyLine(Math.abs(amountYuan))
  const where = amountYuan < 0 ? `从${projectName}转出${amount}` : `向${projectName}安排${amount}`
  const what = {
    allocated: `向${projectName}分配${amount}`,
    adjusted: `${projectName}${amountYuan < 0 ? '调减' : '调增'}${amount}`,
    reversed: `从${projectName}冲回${amount}`,
    'use-changed': `变更用途：${where}`,
  }[move]
  return [what, approvalNumber && `批准文号${approvalNumber}`, reason].filter(Boolean).join('，')
}
