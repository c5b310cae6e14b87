import type { Blocker, BlockerRow } from '@pianqu/shared/blockers/blocker.contract.ts'
import { type BlockerLevel, type BlockerState, blockerLevelNames } from '@pianqu/shared/blockers/blocker.schema.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'

/** `10-17`, and `2024-10-17` of another year than today's. */
export const shortDay = (day: Day, today: Day): string => (day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day)

const nextSteps: Readonly<Record<Exclude<BlockerState, 'closed'>, string>> = {
  raised: '交办',
  assigned: '受理、答复',
  accepted: '答复',
  disputed: '重新交办',
  ruling: '裁定归属',
  answered: '核验',
}

/** `市财政局答复`: who owes which step; nothing once it is closed. */
export const nextStepText = ({ state, owedByName }: Pick<BlockerRow, 'state' | 'owedByName'>): string =>
  state === 'closed' ? '—' : `${owedByName ?? ''}${nextSteps[state]}`

type Limited = Pick<BlockerRow, 'state' | 'dueOn' | 'overdueDays' | 'isLate' | 'pausedUntil'>

/** What a limit says: its day, and whether it has passed. */
export interface LimitWords {
  readonly day: string
  /** That it has passed, or why it does not run. */
  readonly note: string | null
  readonly isLate: boolean
}

/** Its present level may have time left where an earlier one let its own pass. */
const lateNote = ({ overdueDays }: Limited): string => (overdueDays > 0 ? `逾期${overdueDays}天` : '前级逾期')

/** `10-17` and `逾期11天`, or `暂缓至11-20`. */
export function limitWords(row: Limited, today: Day): LimitWords {
  const { state, dueOn, overdueDays, isLate, pausedUntil } = row
  if (dueOn === null) return { day: '—', note: state === 'raised' ? '未交办' : null, isLate: false }
  const day = shortDay(dueOn, today)
  if (pausedUntil !== null) return { day, note: `暂缓至${shortDay(pausedUntil, today)}`, isLate: false }
  if (isLate) return { day, note: lateNote(row), isLate: true }
  if (state === 'answered' || state === 'closed')
    return { day, note: overdueDays > 0 ? `逾期${overdueDays}天答复` : '按期答复', isLate: false }
  const left = daysBetween(today, dueOn)
  return { day, note: left === 0 ? '今天到期' : `还有${left}天`, isLate: false }
}

/** `按市级部门一级计时，10个工作日，2025-10-16到期`. */
export const levelLimitText = (level: BlockerLevel, days: number, dueOn: Day): string =>
  `按${blockerLevelNames[level]}一级计时，${days}个工作日，${dueOn}到期`

/** `第1次升级`, `重办2次`: what has happened to it beyond its state. */
export const pastText = ({ escalations, reopened }: Pick<BlockerRow, 'escalations' | 'reopened'>): string =>
  [escalations > 0 && `已升级${escalations}次`, reopened > 0 && `重办${reopened}次`].filter(Boolean).join('，')

const running: readonly BlockerState[] = ['assigned', 'accepted', 'disputed', 'ruling']

/** Its clock in a sentence: how long the level has, until when, and how much of it is left. */
export function clockSentence(blocker: Blocker, today: Day): string {
  const { state, level, dueOn, answerDays, pausedUntil, closedOn, ageDays, raisedOn, escalations } = blocker
  if (state === 'closed') return `${closedOn}销号，从提出（${raisedOn}）起共${ageDays}天。`
  if (dueOn === null) return `${raisedOn}提出，已${ageDays}天；还没有交办，交办当日起算时限。`
  const limit = levelLimitText(level, answerDays[level] ?? 0, dueOn)
  const { note, isLate } = limitWords(blocker, today)
  if (state === 'answered') return `已${note}（时限${dueOn}）；核验前不再计时。`
  if (pausedUntil !== null) return `${limit}；暂缓至${pausedUntil}，期间不计工作日，到期日已顺延。`
  if (!running.includes(state)) return `${limit}。`
  if (blocker.overdueDays > 0 || !isLate) return `${limit}，${note}。`
  return `${limit}；前一级没有按时答复，已升级${escalations}次。`
}
