import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import { scopeText } from '@pianqu/shared/indicators/definition-words.ts'
import { lastDayOf, type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { matching } from '../../db/matching.ts'
import { allAreas, areaNames } from '../areas/area.facts.ts'
import type { KnownMeasure } from '../rules/measure.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { indicatorValues } from './measure.tables.ts'

/** The city has no code of its own. */
export const wholeCity = ''

/** The areas that an indicator is of in a month. */
export function scopeIn(db: Database, { categories }: KnownMeasure, month: Month): string[] {
  return allAreas(db)
    .filter((area) => isListedOn(area, lastDayOf(month)))
    .filter(({ category }) => categories === null || categories.includes(category))
    .map(({ code }) => code)
}

export const levelNames = { city: '全市', areas: '片区', districts: '区县' } as const
export type Level = keyof typeof levelNames

interface Placed {
  readonly measure: KnownMeasure
  readonly month: Month
  readonly place: string
}

/** The units that may count for themselves. */
export const districtsOf = (db: Database) => allUnits(db).filter(({ type }) => type === 'district')

/**
 * On which level a place says something of an indicator in a month; undefined where it is none of its places. Shares are of
 * areas; what is counted may be counted by districts as well.
 */
export function levelIn(db: Database, { measure, month, place }: Placed): Level | undefined {
  if (place === wholeCity) return 'city'
  if (measure.place === 'city') return undefined
  if (scopeIn(db, measure, month).includes(place)) return 'areas'
  return measure.place !== 'sums' && districtsOf(db).some(({ code }) => code === place) ? 'districts' : undefined
}

/** The names of all places that values are of. */
export function placeNames(db: Database): ReadonlyMap<string, string> {
  const units = allUnits(db).map(({ code, name }) => [code, name] as const)
  return new Map([[wholeCity, '全市'], ...units, ...areaNames(db)])
}

/** What was typed of an indicator in a month, by place. */
export const typedValues = (db: Database, code: string, month: Month) =>
  new Map(
    db.orm
      .select()
      .from(indicatorValues)
      .where(matching(indicatorValues, { indicatorCode: code, month }))
      .all()
      .map((row) => [row.place, row] as const),
  )

interface Asked {
  readonly measure: KnownMeasure
  readonly month: Month
}

/** Where a place is neither of the indicator nor known at all. */
export function placeFault(db: Database, { measure, month }: Asked, place: string): string | undefined {
  const name = placeNames(db).get(place)
  if (name === undefined) return `没有编码为“${place}”的片区或单位，请从列表中选择`
  if (levelIn(db, { measure, month, place }) !== undefined) return undefined
  const scope = measure.place === 'city' ? '只有全市' : `${scopeText(measure.categories)}片区`
  const instead = measure.place === 'city' ? '全市的数' : '范围内片区的数'
  return `“${name}”不在${measure.name}${monthText(month)}的范围（${scope}）内，请改填${instead}`
}
