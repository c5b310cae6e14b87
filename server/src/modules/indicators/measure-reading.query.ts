import { metBy, ratioOf } from '@pianqu/shared/indicators/library/series.ts'
import { measureTargetText, valueText } from '@pianqu/shared/indicators/library/value-words.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { wholeCity } from '../measures/measure-places.facts.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { monthPoints } from './month-points.query.ts'

const verdicts = { true: '达标', false: '未达标', null: '不作判断' } as const

/** What an indicator says of the city and its areas in a month: rows that differ are verdicts, or values, that would flip. */
export function measureReading(db: Database, { key, month }: ReadingQuestion): Reading {
  const found = monthPoints(db, { code: key.code, month })
  if (!found) return { sums: [], rows: [] }
  const { measure, points, targetOf } = found
  const names = areaNames(db)
  return {
    sums: [
      { name: '名称', text: measure.name },
      { name: '目标', text: measureTargetText(measure, measure.isBySchedule) },
      {
        name: '达标的片区',
        text: `${[...points].filter(([place, point]) => place !== wholeCity && metBy(point, targetOf(place)) === true).length}个`,
      },
    ],
    rows: [...points].map(([place, point]) => {
      const target = targetOf(place)
      const verdict = verdicts[`${metBy(point, target)}`]
      return {
        code: place === wholeCity ? 'city' : place,
        name: place === wholeCity ? '全市' : (names.get(place) ?? place),
        text: `${valueText(measure, ratioOf(point), target)}，${verdict}`,
        why: point.reason ?? measure.basis,
      }
    }),
  }
}
