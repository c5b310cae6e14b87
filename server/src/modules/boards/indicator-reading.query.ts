import { scopeText } from '@pianqu/shared/indicators/definition-words.ts'
import { indicatorReading } from '@pianqu/shared/indicators/reading.ts'
import { percentText, type Ratio, targetText } from '@pianqu/shared/number/ratio.ts'
import { lastDayOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { areaNames } from '../areas/area.facts.ts'
import { railCoverage } from '../rail/rail-coverage.query.ts'
import type { Reading, ReadingQuestion, ReadingRow } from '../rules/reading.facts.ts'
import { type CardCode, type CityIndicator, cardCodes, cityIndicator } from './city-indicators.query.ts'

const verdict = (met: boolean | null): string => (met === null ? '不作判断' : met ? '达标' : '未达标')

const isCard = (code: string): code is CardCode => cardCodes.some((card) => card === code)

const shareOf = (measured: { coveredSquareMetres: number | null; areaSquareMetres: number | null }): Ratio => ({
  numerator: measured.coveredSquareMetres ?? 0,
  denominator: measured.areaSquareMetres ?? 0,
})

/** How much of each area is in reach of a station, and whether that meets the target. */
export function coverageRows(db: Database, { month }: ReadingQuestion): ReadingRow[] {
  const { areas, target } = railCoverage(db, lastDayOf(month))
  const names = areaNames(db)
  return areas.map((area) => {
    const display = percentText(shareOf(area), target)
    return { code: area.code, name: names.get(area.code) ?? area.code, text: `${display}，${verdict(area.met)}` }
  })
}

/** What the figure is over. */
const scopeOf = (code: CardCode, { categories }: CityIndicator['definition']): string =>
  code === 'bond-share' ? '全市' : categories === null ? '重点片区' : `${scopeText(categories)}片区`

/** An indicator of the city at the end of a month and, of coverage, its areas. */
export function indicatorReadingOf(db: Database, question: ReadingQuestion): Reading {
  const { key, month } = question
  if (!isCard(key.code)) return { sums: [], rows: [] }
  const { definition, ratio, target } = cityIndicator(db, { code: key.code, month })
  const { display, met } = indicatorReading({ definition, ratio, target })
  return {
    sums: [
      { name: '名称', text: definition.name },
      { name: '目标', text: targetText(target) },
    ],
    rows: [
      {
        code: key.code,
        name: scopeOf(key.code, definition),
        text: `${display}，${verdict(met)}`,
        why: definition.basis,
      },
      ...(key.code === 'rail-800m' ? coverageRows(db, question) : []),
    ],
  }
}

/** Coverage of the city and its areas. */
export function reachReading(db: Database, question: ReadingQuestion): Reading {
  const { city, target } = railCoverage(db, lastDayOf(question.month))
  return {
    sums: [{ name: '覆盖面积', text: `${((city.coveredSquareMetres ?? 0) / 1e6).toFixed(2)}平方公里` }],
    rows: [
      { code: 'city', name: '全市', text: `${percentText(shareOf(city), target)}，${verdict(city.met)}` },
      ...coverageRows(db, question),
    ],
  }
}
