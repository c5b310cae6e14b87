import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { addWorkingDays } from '@pianqu/shared/periods/due.ts'
import { dueMoveFault } from '@pianqu/shared/periods/due-move.ts'
import { periodStateNames } from '@pianqu/shared/periods/period.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { isWorkingDay } from '../months/working-day.facts.ts'
import { asTold, getPeriod, savePeriod } from './period.repository.ts'

interface Request {
  readonly month: Month
  readonly dueOn: Day
  readonly reason: string
  readonly version?: number | undefined
}

/** Moves the due day of an open month; lateness goes by the new one, and the one it was opened with is kept. */
export function moveDueDay({ tx, today, audit, tell }: Change, { month, dueOn, reason, version }: Request): void {
  const period = getPeriod(tx, month)
  if (version !== undefined && version !== period.version) throw new ProblemError('common/stale')
  const { dueOn: before, state } = period
  if (state !== 'open' || before === null) {
    throw new ProblemError('period/wrong-state', {
      detail: `${monthText(month)}${periodStateNames[state]}，不能再改截止日`,
    })
  }
  const fault = dueMoveFault({ dueOn, before, today })
  if (fault) {
    throw new ProblemError('period/bad-due-day', {
      detail: fault,
      errors: [{ pointer: '/dueOn', code: 'period/bad-due-day', message: fault }],
    })
  }
  const lateUntil = addWorkingDays(dueOn, period.dueRule?.lateWorkingDays ?? 0, isWorkingDay)
  const originalDueOn = period.originalDueOn ?? before
  const saved = savePeriod(tx, { ...period, dueOn, lateUntil, originalDueOn, dueReason: reason })
  audit({ action: 'period.move-due', subject: `period:${month}`, detail: { before, dueOn, lateUntil, reason } })
  tell(periodChanged(asTold(saved)))
}
