import type { IndicatorValue } from '@pianqu/shared/indicators/library/value.schema.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../../db/database.ts'
import { placeFault, typedValues } from '../../measures/measure-places.facts.ts'
import { publishedMonths } from '../../months/period.facts.ts'
import { measureAt } from '../../rules/measure.facts.ts'
import { type Incoming, reject, type Said } from '../incoming.ts'

const fields = ['numerator', 'denominator', 'status', 'reason'] as const

/** A published month is corrected with a reason, which a workbook does not give; what already stands may pass. */
function publishedFault(db: Database, row: IndicatorValue, snapshot: string | undefined): Said | null {
  if (snapshot === undefined) return null
  const { indicatorCode, place, month } = row
  const stood = typedValues(db, indicatorCode, month).get(place)
  if (stood && fields.every((field) => stood[field] === row[field])) return null
  const message = `${monthText(month)}已发布（快照${snapshot}），不能用导入更改；请在指标页“填报数值”中填写更正原因`
  return { field: 'month', code: 'indicators/published', message }
}

/** What one row alone cannot show: the scope of an indicator in a month, and what is published. */
export function checkIndicatorValues(db: Database, incoming: Incoming<IndicatorValue>): Incoming<IndicatorValue> {
  const published = publishedMonths(db)
  return reject(
    incoming,
    ({ row }) => {
      const { indicatorCode, month, place } = row
      const measure = measureAt(db, indicatorCode, month)
      const outside = measure && placeFault(db, { measure, month }, place)
      if (outside !== undefined) return { field: 'place', code: 'indicators/out-of-scope', message: outside }
      return publishedFault(db, row, published.get(month))
    },
    'place',
  )
}
