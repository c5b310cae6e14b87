import type { Day } from '../../time/day.ts'
import type { RoundStage } from '../round.schema.ts'
import { isMarkingOpen } from '../round.workflow.ts'
import type { SheetStatus } from './sheet.schema.ts'

export interface Marking {
  readonly stage: RoundStage
  /** The last day of marking, itself included. */
  readonly markingDue: Day
  readonly today: Day
}

/** What keeps a sheet from being marked. */
export type SheetLock = 'ended' | 'overdue' | 'handed-in'

/** What keeps marks of a round from being given at all; `null` where nothing does. */
export function markingLock(round: Marking): Exclude<SheetLock, 'handed-in'> | null {
  if (round.stage !== 'marking') return 'ended'
  return isMarkingOpen(round) ? null : 'overdue'
}

/** What keeps a sheet from being marked, the round before the sheet; `null` where nothing does. */
export function sheetLock({ status, ...round }: Marking & { readonly status: SheetStatus }): SheetLock | null {
  return markingLock(round) ?? (status === 'handed-in' ? 'handed-in' : null)
}

export function sheetLockText(lock: SheetLock, markingDue: Day): string {
  const texts: Record<SheetLock, string> = {
    ended: '评分已经结束，不能再改',
    overdue: `评分已于${markingDue}截止，需要延期请联系市级专班`,
    'handed-in': '已经提交；需要修改请先撤回',
  }
  return texts[lock]
}
