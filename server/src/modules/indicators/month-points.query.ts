import { evaluatedFormula } from '@pianqu/shared/indicators/library/evaluate.ts'
import { parseFormula } from '@pianqu/shared/indicators/library/formula.ts'
import { originOf } from '@pianqu/shared/indicators/library/own-measures.ts'
import { lackingOf, overAreas, type Point, ratioOf } from '@pianqu/shared/indicators/library/series.ts'
import type { IndicatorValue } from '@pianqu/shared/indicators/library/value.schema.ts'
import type { ExactRatio, Ratio, Target } from '@pianqu/shared/number/ratio.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { asc } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { indicatorValues } from '../measures/measure.tables.ts'
import { districtsOf, scopeIn, wholeCity } from '../measures/measure-places.facts.ts'
import { type KnownMeasure, measureAt } from '../rules/measure.facts.ts'
import { computedParts, whyNone } from './computed-parts.query.ts'

/** What an indicator says of a month: of the city under an empty code, of areas and of districts. */
export interface MonthPoints {
  readonly measure: KnownMeasure
  readonly points: ReadonlyMap<string, Point>
  readonly targetOf: (place: string) => Target | null
}

const valuesByMonth = perRevision((db: Database, _key: 'all') => {
  const rows = db.orm.select().from(indicatorValues).orderBy(asc(indicatorValues.place)).all()
  return groupBy(rows as IndicatorValue[], ({ indicatorCode, month }): string => `${indicatorCode} ${month}`)
})

const pointOf = (month: Month, edition: number, ratio: Ratio | null, reason: string): Point => ({
  ...{ month, edition },
  numerator: ratio?.numerator ?? null,
  denominator: ratio?.denominator ?? null,
  status: ratio ? 'normal' : 'missing',
  reason: ratio ? null : reason,
})

const said = (edition: number, { month, numerator, denominator, status, reason }: IndicatorValue): Point => ({
  ...{ month, numerator, denominator, status, reason, edition },
})

function computedPoints(db: Database, measure: KnownMeasure, month: Month): Map<string, Point> {
  const { code, edition } = measure
  const { city, areas, isOfEveryArea } = computedParts(db, code, month)
  const inScope = scopeIn(db, measure, month)
  const none = whyNone[code] ?? '本月没有可以计算的数'
  const lacking = isOfEveryArea ? inScope.filter((area) => !areas.has(area)).length : 0
  const whole = pointOf(month, edition, city, none)
  return new Map([
    [wholeCity, city && lacking > 0 ? { ...whole, ...lackingOf(inScope.length, lacking) } : whole],
    ...(measure.place === 'city'
      ? []
      : inScope.map((area) => [area, pointOf(month, edition, areas.get(area) ?? null, none)] as const)),
  ])
}

function typedPoints(db: Database, measure: KnownMeasure, month: Month): Map<string, Point> {
  const { code, edition, place } = measure
  const rows = valuesByMonth(db, 'all').get(`${code} ${month}`) ?? []
  const of = new Map(rows.map((row) => [row.place, said(edition, row)]))
  const hasSaid = (at: string): boolean => (of.get(at)?.numerator ?? null) !== null
  const inScope = scopeIn(db, measure, month)
  const areas = inScope.map((area) => ({
    areaCode: area,
    point: of.get(area) ?? pointOf(month, edition, null, '本月没有填报'),
  }))
  // An area that is not in the list of the month, or not in scope, counts for nothing; what is no area is a district.
  const isArea = new Set(allAreas(db).map((area) => area.code))
  const others = [...of].filter(([at]) => at !== wholeCity && !isArea.has(at))
  // What a district says never displaces what areas have said.
  const isOfDistricts = others.length > 0 && !inScope.some(hasSaid)
  const parts = isOfDistricts ? others.map(([areaCode, point]) => ({ areaCode, point })) : areas
  const expected = isOfDistricts ? Math.max(districtsOf(db).length, parts.length) : parts.length
  const isSummed = place !== 'city' && parts.some(({ areaCode }) => hasSaid(areaCode))
  const typed = isSummed ? undefined : of.get(wholeCity)
  const city = typed ?? overAreas(place, parts, { month, edition, expected, noun: isOfDistricts ? '区县' : '片区' })
  return new Map([
    [wholeCity, city],
    ...(place === 'city' ? [] : parts.map(({ areaCode, point }) => [areaCode, point] as const)),
  ])
}

/** Whole numbers that the wire can carry; a sum of counts stays one. */
function onWire({ numerator, denominator }: ExactRatio): Ratio | null {
  const whole = numerator % denominator === 0n
  const [top, bottom] = whole ? [numerator / denominator, 1n] : [numerator, denominator]
  const isSafe = top <= BigInt(Number.MAX_SAFE_INTEGER) && bottom <= BigInt(Number.MAX_SAFE_INTEGER)
  return isSafe ? { numerator: Number(top), denominator: Number(bottom) } : null
}

/** What is made of a value that is not settled is not settled either. */
const isWeak = ({ status }: Point): boolean => status === 'preliminary' || status === 'estimated'
const weakness = ({ status, reason }: Point): Pick<Point, 'status' | 'reason'> => ({ status, reason })

function derivedPoints(db: Database, measure: KnownMeasure, month: Month, way: readonly string[]): Map<string, Point> {
  const formula = parseFormula(measure.formula)
  const parts = new Map<string, ReadonlyMap<string, Point>>()
  const pointsFor = (code: string): ReadonlyMap<string, Point> => {
    const known = parts.get(code)
    if (known) return known
    const found = way.includes(code)
      ? new Map<string, Point>()
      : (readMonth(db, code, month, [...way, code])?.points ?? new Map())
    parts.set(code, found)
    return found
  }
  const valueAt = (place: string) => (code: string) => {
    const point = pointsFor(code).get(place)
    return point ? ratioOf(point) : null
  }
  evaluatedFormula(formula, valueAt(wholeCity))
  const places = [wholeCity, ...new Set([...parts.values()].flatMap((points) => [...points.keys()]))]
  return new Map(
    [...new Set(places)].map((place) => {
      const exact = evaluatedFormula(formula, valueAt(place))
      const point = pointOf(month, measure.edition, exact && onWire(exact), '组成它的指标本月缺数')
      const weak = [...parts.values()].map((points) => points.get(place)).find((part) => part && isWeak(part))
      return [place, weak && point.status === 'normal' ? { ...point, ...weakness(weak) } : point] as const
    }),
  )
}

function targetsOf(db: Database, measure: KnownMeasure, month: Month): (place: string) => Target | null {
  const { operator, target, isBySchedule, code } = measure
  if (!isBySchedule) return () => target && { operator, ...target }
  const { schedule } = computedParts(db, code, month)
  return (place) => (place === wholeCity ? schedule?.city : schedule?.areas.get(place)) ?? null
}

function readMonth(db: Database, code: string, month: Month, way: readonly string[] = [code]): MonthPoints | null {
  const measure = measureAt(db, code, month)
  if (!measure) return null
  const origin = originOf(code, measure.formula)
  const points =
    origin === 'computed'
      ? computedPoints(db, measure, month)
      : origin === 'typed'
        ? typedPoints(db, measure, month)
        : derivedPoints(db, measure, month, way)
  return { measure, points, targetOf: targetsOf(db, measure, month) }
}

/** What an indicator says of a month; null where there is no such indicator. */
export const monthPoints = perRevision(
  (db: Database, { code, month }: { readonly code: string; readonly month: Month }) => readMonth(db, code, month),
  2000,
)
