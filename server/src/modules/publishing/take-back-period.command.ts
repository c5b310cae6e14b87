import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { periodStateNames } from '@pianqu/shared/periods/period.contract.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { obligationsOf } from '../months/period.facts.ts'
import { takeBackReports } from '../reports/reports-of-month.writes.ts'
import { getPeriod, removePeriod } from './period.repository.ts'

/** 收回开放: the month is as if it had not been opened, as long as nobody has filled in a line of it. */
export function takeBackPeriod({ tx, audit, tell }: Change, { month }: { readonly month: Month }): void {
  const { state, version } = getPeriod(tx, month)
  if (state !== 'open') {
    throw new ProblemError('period/wrong-state', {
      detail: `${monthText(month)}${periodStateNames[state]}，不能收回开放`,
    })
  }
  const owed = obligationsOf(tx, month).size
  const reports = takeBackReports(tx, month)
  removePeriod(tx, month)
  audit({ action: 'period.take-back', subject: `period:${month}`, detail: { reports, owed } })
  tell(periodChanged({ month, version: version + 1, isPublished: false }))
}
