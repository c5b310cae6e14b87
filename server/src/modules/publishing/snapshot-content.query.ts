import type { SnapshotContent } from '@pianqu/shared/publishing/snapshot.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { cardCodes } from '../boards/city-indicators.query.ts'
import { areaList } from '../boards/list-areas.query.ts'
import { overviewOf } from '../boards/overview.query.ts'
import { yearToMonth } from '../bonds/asked-year.query.ts'
import { bondShareOf, namedShare } from '../bonds/bond-share.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { projectRows } from '../figures/project-row.ts'
import { yearData } from '../figures/year-data.query.ts'
import { indicatorAt, reachAt } from '../rules/rule.facts.ts'

interface Wanted {
  readonly number: string
  readonly month: Month
  readonly today: Day
  readonly leftOut: readonly string[]
}

/** Everything the screens of a month show, as it stands now. */
export function currentContent(db: Database, { number, month, today, leftOut }: Wanted): SnapshotContent {
  const { projects, rule } = monthFigures(db, month)
  const share = bondShareOf(db, yearToMonth(month, today))
  return {
    overview: { ...overviewOf(db, month, today), snapshot: number },
    areas: areaList(db, month, {}).rows,
    projects: projectRows(db, projects),
    bondShare: namedShare(db, share),
    rules: {
      light: { code: rule.code, name: rule.name, effectiveMonth: rule.effectiveMonth },
      indicators: cardCodes.map((code) => ({ code, effectiveMonth: indicatorAt(db, code, month).effectiveMonth })),
      reachMetres: reachAt(db, month),
    },
    leftOut: [...leftOut],
  }
}

/** What was invested in the month by project, as it stands now. */
export function currentInvested(db: Database, month: Month): Record<string, number> {
  const lines = [...yearData(db, yearOf(month)).lines.values()].flat().filter((line) => line.month === month)
  return Object.fromEntries(
    lines
      .map(({ projectCode, investedYuan }) => [projectCode, investedYuan] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}
