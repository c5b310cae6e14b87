import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { isCompleteEnough } from '@pianqu/shared/periods/completeness-rule.schema.ts'
import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import { isOnTime } from '@pianqu/shared/reports/board-state.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { asc, isNotNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { readingOnly } from '../../db/recorded-reads.ts'
import { perRevision } from '../../db/revision.ts'
import type { StoredPeriod } from '../months/period.facts.ts'
import { periods } from '../months/period.tables.ts'
import { reports } from '../months/report.tables.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { snapshots } from '../snapshots/snapshot.tables.ts'
import { monthCounts, reportedMonths } from './month-counts.query.ts'

/** Whether a month is fit to be shown first and to be ranked, by the rule in force in it. */
export const isFit = (db: Database, period: Pick<Period, 'month' | 'accepted' | 'owed'>): boolean =>
  isCompleteEnough(period, ruleInForce(db, 'completeness', period.month))

const importedOnly = {
  state: 'imported',
  openedOn: null,
  dueOn: null,
  lateUntil: null,
  originalDueOn: null,
  dueReason: null,
  version: 0,
} as const satisfies Partial<Period>

interface Months {
  readonly stored: ReadonlyMap<Month, StoredPeriod>
  readonly firstSubmissions: ReadonlyMap<Month, readonly { readonly unitCode: string; readonly day: Day | null }[]>
  readonly snapshotOf: ReadonlyMap<Month, string>
}

function readMonths({ orm }: Database): Months {
  const submitted = readingOnly(['reports:first_submitted_on'], () =>
    orm
      .select({ month: reports.month, unitCode: reports.unitCode, day: reports.firstSubmittedOn })
      .from(reports)
      .where(isNotNull(reports.firstSubmittedOn))
      .all(),
  )
  const taken = orm
    .select({ month: snapshots.month, number: snapshots.number })
    .from(snapshots)
    .orderBy(asc(snapshots.month), asc(snapshots.position))
    .all()
  return {
    stored: new Map(
      orm
        .select()
        .from(periods)
        .all()
        .map((period) => [period.month, period]),
    ),
    firstSubmissions: groupBy(submitted, ({ month }) => month),
    snapshotOf: new Map(taken.map(({ month, number }) => [month, number])),
  }
}

function periodOf(db: Database, { stored, firstSubmissions, snapshotOf }: Months, month: Month): Period {
  const { accepted, owed, exempt, owedBy } = monthCounts(db, month)
  const period = stored.get(month)
  const dueOn = period?.dueOn ?? null
  const punctual = new Set(
    (firstSubmissions.get(month) ?? [])
      .filter(({ day }) => dueOn !== null && isOnTime(day, dueOn))
      .map(({ unitCode }) => unitCode),
  )
  const { state, openedOn, lateUntil, originalDueOn, dueReason, version } = period ?? importedOnly
  return {
    month,
    provisional: isBeingFilled(state),
    state,
    accepted,
    owed,
    exempt,
    onTime: dueOn && [...punctual].reduce((sum, unitCode) => sum + (owedBy.get(unitCode) ?? 0), 0),
    openedOn,
    dueOn,
    lateUntil,
    originalDueOn,
    dueReason,
    snapshot: snapshotOf.get(month) ?? null,
    version,
  }
}

function readPeriods(db: Database): Period[] {
  const known = readMonths(db)
  const months = new Set([...known.stored.keys(), ...reportedMonths(db)])
  return [...months]
    .sort()
    .reverse()
    .map((month) => periodOf(db, known, month))
}

const periodsPerRevision = perRevision((db: Database, _key: 'all') => readPeriods(db))

/** Months that were opened or have figures, newest first. */
export const allPeriods = (db: Database): Period[] => periodsPerRevision(db, 'all')

/** The month as the list shows it; undefined where it was neither opened nor imported. */
export const onePeriod = (db: Database, month: Month): Period | undefined =>
  allPeriods(db).find((period) => period.month === month)

/** Of months in this order the first that is complete enough, else the first. */
export const fittestOf = (db: Database, periods: readonly Period[]): Period | undefined =>
  periods.find((period) => isFit(db, period)) ?? periods[0]

/** The month that screens open with: the newest that is complete enough, else the newest, else the month of today. */
export function currentMonth(db: Database, today: Day): Month {
  return fittestOf(db, allPeriods(db))?.month ?? monthOfDay(today)
}
