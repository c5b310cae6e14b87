import type { Database } from '@pianqu/server/db/database.ts'
import { wholeAreaPage } from '@pianqu/server/modules/boards/area-page.query.ts'
import { areaList } from '@pianqu/server/modules/boards/list-areas.query.ts'
import { projectPage } from '@pianqu/server/modules/boards/list-projects.query.ts'
import { overviewOf } from '@pianqu/server/modules/boards/overview.query.ts'
import { projectPageOf } from '@pianqu/server/modules/boards/project-page.query.ts'
import { bondYearOf } from '@pianqu/server/modules/bonds/bond-year.query.ts'
import { idleBonds } from '@pianqu/server/modules/bonds/idle-bonds.query.ts'
import { allPeriods } from '@pianqu/server/modules/figures/list-periods.query.ts'
import { monthFigures } from '@pianqu/server/modules/figures/month-figures.query.ts'
import { yearData } from '@pianqu/server/modules/figures/year-data.query.ts'
import { restatements } from '@pianqu/server/modules/publishing/restatements.query.ts'
import { railCoverage } from '@pianqu/server/modules/rail/rail-coverage.query.ts'
import { rankingFor } from '@pianqu/server/modules/rankings/ranking.query.ts'
import { reportBoard } from '@pianqu/server/modules/reports/report-board.query.ts'
import { reviewQueueOf } from '@pianqu/server/modules/reports/review-queue.query.ts'
import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'

const actor: Actor = { userId: 'reader', username: 'reader', name: '读者', role: 'taskforce', unitCode: 'T1' }

type Ask = (db: Database, month: Month, today: Day) => unknown

const ofYear = (db: Database, month: Month) => {
  const { lines, dates, active, obligations, beingFilled, reported, pending, plans, overrides } = yearData(
    db,
    yearOf(month),
  )
  const listed = <Value>(map: ReadonlyMap<string, Value>) => [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    lines: listed(lines),
    dates: listed(dates),
    active: [...active].sort(),
    obligations: listed(obligations).map(([key, rows]) => [key, listed(rows)]),
    beingFilled: [...beingFilled].sort(),
    reported: [...reported].sort(),
    pending: listed(pending),
    plans: listed(plans),
    overrides: listed(overrides),
  }
}

/** What is asked about a month, by every road that the screens go. */
const asked: Readonly<Record<string, Ask>> = {
  year: ofYear,
  figures: (db, month) => {
    const { rule, isProvisional, projects, areas, keyAreas, city } = monthFigures(db, month)
    return { rule, isProvisional, projects, areas, keyAreas, city }
  },
  overview: overviewOf,
  areas: (db, month) => areaList(db, month, {}),
  area: (db, month) => wholeAreaPage(db, 'A02', month),
  projects: (db, month) => projectPage(db, actor, month, { page: 1, pageSize: 50 } as never),
  project: (db, month) => projectPageOf(db, actor, 'P7', month),
  periods: allPeriods,
  'areas ranked': (db, month) => rankingFor(db, actor, { month, by: 'month', group: 'all', snapshot: undefined }),
  'districts ranked': (db, month) =>
    rankingFor(db, actor, { month, by: 'year', group: 'districts', snapshot: undefined }),
  bonds: (db, month, today) =>
    bondYearOf(db, actor, { year: yearOf(month), basis: 'issued-new', asOf: lastDayOf(month), today }),
  'idle bonds': (db, month) => idleBonds(db, actor, month),
  rail: (db, month) => railCoverage(db, lastDayOf(month)),
  restated: (db) => restatements(db, actor, undefined),
  board: (db, month, today) => reportBoard(db, month, { actor, today }),
  queue: (db, month) => reviewQueueOf(db, actor, { month, page: 1, pageSize: 200 }),
}

export const screens = Object.keys(asked)

/** What a screen says of a month; a refusal is an answer too. */
export function answerOf(db: Database, screen: string, month: Month, today: Day): unknown {
  try {
    return asked[screen]?.(db, month, today)
  } catch (error) {
    if (error instanceof ProblemError) return error.message
    throw error
  }
}
