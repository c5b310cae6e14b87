import type { CorrectionEffect } from '@pianqu/shared/corrections/correction.schema.ts'
import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import type { corrections } from '../months/correction.tables.ts'
import { publishedMonths } from '../months/period.facts.ts'

type Proposed = Pick<typeof corrections.$inferSelect, 'projectCode' | 'month' | 'field' | 'oldValue' | 'newValue'>

/** Months published so far whose year to date the month is a part of. */
const publishedFrom = (db: Database, month: Month): CorrectionEffect['published'] =>
  [...publishedMonths(db)]
    .filter(([at]) => at >= month && yearOf(at) === yearOf(month))
    .map(([at, snapshot]) => ({ month: at, snapshot }))

/** What approving a correction would do to the sums of its month, as they stand now. */
export function correctionEffect(db: Database, proposed: Proposed): CorrectionEffect {
  const { projectCode, month, field, oldValue, newValue } = proposed
  const published = publishedFrom(db, month)
  if (field !== 'investedYuan') return { project: null, area: null, published }
  const delta = Number(JSON.parse(newValue)) - Number(JSON.parse(oldValue) ?? 0)
  const { areas, byCode } = monthFigures(db, month)
  const figure = byCode.get(projectCode)
  const area = figure?.isCounted ? areas.find((each) => each.area.code === figure.areaCode) : undefined
  const moved = (from: number) => ({ from, to: from + delta })
  return {
    project: figure ? moved(figure.ytdYuan ?? 0) : null,
    area: area ? { name: area.area.name, ...moved(area.ytdYuan ?? 0) } : null,
    published,
  }
}
