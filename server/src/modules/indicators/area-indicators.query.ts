import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { metBy, ratioOf } from '@pianqu/shared/indicators/library/series.ts'
import { measureTargetText, partsText, valueText } from '@pianqu/shared/indicators/library/value-words.ts'
import type { AreaIndicatorRow, listAreaIndicators } from '@pianqu/shared/indicators/library.contract.ts'
import { quotient } from '@pianqu/shared/number/ratio.ts'
import { addMonths, type Month, monthOf, monthsBetween, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { isPublished } from '../figures/figure-scope.query.ts'
import { measureCodes } from '../rules/measure.facts.ts'
import { isCut } from './breaks.query.ts'
import { demandMonth, mayRead, newestMonth, type Reader } from './indicator-months.query.ts'
import { monthPoints } from './month-points.query.ts'

function pointsOf(db: Database, code: string, area: string, months: readonly Month[]): AreaIndicatorRow['points'] {
  return months.map((month) => {
    const point = monthPoints(db, { code, month })?.points.get(area)
    const ratio = point ? ratioOf(point) : null
    return { month, value: ratio && quotient(ratio), isBreak: isCut(db, code, month) }
  })
}

/** One indicator as an area reads; nothing of what is not of the area or not shown there. */
function rowOf(db: Database, code: string, area: string, months: readonly Month[], month: Month): AreaIndicatorRow[] {
  const found = monthPoints(db, { code, month })
  const point = found?.points.get(area)
  if (!found?.measure.isOnAreas || !point) return []
  const { measure } = found
  const target = found.targetOf(area)
  const ratio = ratioOf(point)
  return [
    {
      ...{ code, name: measure.name, reason: point.reason },
      targetText: measureTargetText(measure, measure.isBySchedule),
      target: target && quotient(target),
      display: valueText(measure, ratio, target),
      parts: partsText(measure.formula, point.numerator, point.denominator),
      met: metBy(point, target),
      points: pointsOf(db, code, area, months),
    },
  ]
}

interface Asked extends Reader {
  readonly code: string
  readonly month?: Month | undefined
}

/** What the library says of an area: how each indicator stands, over the months of the year. Throws common/not-found. */
export function areaIndicators(db: Database, { code: area, ...asked }: Asked): ReplyOf<typeof listAreaIndicators> {
  if (!areaNames(db).has(area)) throw new ProblemError('common/not-found', { detail: `没有编码为“${area}”的片区` })
  const month = asked.month ?? newestMonth(db, asked)
  demandMonth(db, asked.actor, month)
  const first = monthOf(yearOf(month), 1)
  const months = Array.from({ length: monthsBetween(first, month) + 1 }, (_, index) => addMonths(first, index)).filter(
    (each) => mayRead(db, asked.actor, each),
  )
  const rows = measureCodes(db).flatMap((code) => rowOf(db, code, area, months, month))
  return { month, provisional: !isPublished(db, month), rows, total: rows.length }
}
