import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { IndicatorValue } from '@pianqu/shared/indicators/library/value.schema.ts'
import { addMonths, lastDayOf, type Month } from '@pianqu/shared/time/month.ts'

const first: Month = '2025-01'
const months = Array.from({ length: 9 }, (_, index) => addMonths(first, index))

const twoDigits = (number: number): string => String(number).padStart(2, '0')
const areas = Array.from({ length: 24 }, (_, index) => `A${twoDigits(index + 1)}`)
const districts = Array.from({ length: 24 }, (_, index) => `D${twoDigits(index + 1)}`)

const source = '演示数据'

const value = (
  indicatorCode: string,
  place: string,
  month: Month,
  numerator: number,
  denominator = 1,
): IndicatorValue => ({
  ...{ indicatorCode, place, month, numerator, denominator, status: 'normal', reason: null, source },
})

const without = (indicatorCode: string, place: string, month: Month, reason: string): IndicatorValue => ({
  ...{ indicatorCode, place, month, numerator: null, denominator: null, status: 'missing', reason, source },
})

/** From which month of the year on a place has it; 0 is from the beginning, 9 not yet. */
type Since = (index: number) => number

const yesOrNo = (code: string, since: Since): IndicatorValue[] =>
  months.flatMap((month, at) => areas.map((area, index) => value(code, area, month, since(index) <= at ? 1 : 0)))

/** Done of what is planned, in every area, at a pace of its own. */
const done = (code: string, plannedOf: (index: number) => number, shareOf: (index: number, at: number) => number) =>
  months.flatMap((month, at) =>
    areas.map((area, index) => {
      const planned = plannedOf(index)
      return value(code, area, month, Math.min(planned, Math.round(planned * shareOf(index, at))), planned)
    }),
  )

const schoolSince: Since = (index) => (index % 7 === 5 ? 9 : index % 4 === 3 ? 8 : 0)
const hospitalSince: Since = (index) => (index % 6 === 4 ? 9 : index % 5 === 2 ? 5 : 0)
const ringSince: Since = (index) => (index > 18 ? 9 : index > 14 ? 3 : 0)

/** Guarantees in yuan: fees of a little under one in a hundred, in two areas above it. */
const fees = months.flatMap((month, at) =>
  areas.map((area, index) => {
    const guaranteed = (18 + ((index * 7 + at * 3) % 23)) * 1_000_000
    const perTenThousand = index % 11 === 6 ? 118 : 82 - at
    return value('guarantee-fee', area, month, (guaranteed * perTenThousand) / 10_000, guaranteed)
  }),
)

const listed = (code: string, size: (index: number) => number): IndicatorValue[] =>
  months.flatMap((month, at) =>
    districts.map((district, index) => value(code, district, month, Math.floor((size(index) * (at + 1)) / 9))),
  )

/** What offices have typed of the year, of areas from the month on in which they are in the list. */
export function indicatorValues(listed: readonly Area[]): IndicatorValue[] {
  const areaOf = new Map(listed.map((area) => [area.code, area]))
  return typedValues().filter(({ place, month }) => {
    const area = areaOf.get(place)
    return area === undefined || isListedOn(area, lastDayOf(month))
  })
}

/** Two areas said nothing in July, and nobody typed the roads of May. */
function typedValues(): IndicatorValue[] {
  const roads = done(
    'deadend-roads',
    (index) => 3 + (index % 4),
    (index, at) => 0.3 + at * 0.045 + (index % 3) * 0.06,
  )
  const schools = yesOrNo('school-lead', schoolSince)
  return [
    ...schools.map((row) =>
      row.month === '2025-07' && (row.place === 'A05' || row.place === 'A16')
        ? without(row.indicatorCode, row.place, row.month, '暑期未报')
        : row,
    ),
    ...yesOrNo('hospital-tertiary', hospitalSince),
    ...yesOrNo('rail-30min', ringSince),
    ...fees,
    ...roads.filter(({ month }) => month !== '2025-05'),
    ...done(
      'land-supply',
      (index) => 120 + index * 9,
      (index, at) => 0.06 + at * 0.085 + (index % 5) * 0.01,
    ),
    ...done(
      'land-quota',
      (index) => 80 + index * 5,
      (index, at) => 0.2 + at * 0.07 + (index % 4) * 0.02,
    ),
    ...done(
      'talent',
      (index) => 20 + (index % 6) * 5,
      (index, at) => 0.09 + at * 0.1 + (index % 2) * 0.02,
    ),
    ...months.map((month, at) => value('interest-subsidy', '', month, 5 + at, 14)),
    ...months.map((month, at) => value('reits-pipeline', '', month, 2 + Math.floor(at / 3))),
    ...listed('new-scale', (index) => 18 + (index % 7) * 4),
    ...listed('new-cloud', (index) => 40 + (index % 5) * 9),
    ...listed('new-listed', (index) => (index % 6 === 1 ? 1 : 0)),
    ...listed('new-ranked', (index) => 3 + (index % 4) * 2),
  ]
}
