import { periodChanged } from '@pianqu/shared/events/told.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { dueDays } from '@pianqu/shared/periods/due.ts'
import type { DueRule } from '@pianqu/shared/periods/due-rule.schema.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { storedPeriod } from '../months/period.facts.ts'
import { calendarNotice, isWorkingDay } from '../months/working-day.facts.ts'
import { openReports } from '../reports/open-reports.command.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { demandOpenable } from './openable-months.query.ts'
import { addPeriod } from './period.repository.ts'
import { registryDuties } from './registry-duties.query.ts'

export interface Request {
  readonly month: Month
  readonly dueRule?: DueRule | undefined
}

/** Opens a month: freezes what every district owes, and gives each a report with a line for each of its projects. */
export function openPeriod(change: Change, { month, dueRule }: Request): void {
  const { tx, today, audit, tell } = change
  if (storedPeriod(tx, month)) throw new ProblemError('period/exists', { detail: `${monthText(month)}已经开放过` })
  demandOpenable(tx, month, today)
  const rule = dueRule ?? ruleInForce(tx, 'due', month)
  const duties = registryDuties(tx, month)
  const { dueOn, lateUntil } = dueDays(month, rule, isWorkingDay)
  addPeriod(
    tx,
    {
      month,
      state: 'open',
      openedOn: today,
      dueOn,
      lateUntil,
      dueRule: rule,
      originalDueOn: null,
      dueReason: null,
      version: 1,
    },
    duties,
  )
  const notice = calendarNotice([dueOn, lateUntil])
  const reports = openReports(change, { month, duties })
  audit({
    action: 'period.open',
    subject: `period:${month}`,
    detail: { dueOn, lateUntil, owed: duties.length, reports, ...(notice ? { notice } : {}) },
  })
  tell(periodChanged({ month, version: 1, isPublished: false }))
}
