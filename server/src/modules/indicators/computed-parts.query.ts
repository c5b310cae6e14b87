import { investmentRate } from '@pianqu/shared/indicators/investment-rate.ts'
import type { Ratio, Target } from '@pianqu/shared/number/ratio.ts'
import { lastDayOf, type Month, yearOf } from '@pianqu/shared/time/month.ts'
import { and, count, gte, lte, sql } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { blockers } from '../blockers/blocker.tables.ts'
import { bondShareOf } from '../bonds/bond-share.query.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { railCoverage } from '../rail/rail-coverage.query.ts'

/** What the product computes of a month: the city, and areas by code where it can tell them apart. */
export interface Computed {
  readonly city: Ratio | null
  readonly areas: ReadonlyMap<string, Ratio>
  /** Whether every area in scope has to have a part in the city. */
  readonly isOfEveryArea?: true
  /** Where the month itself sets the target: of the city, and of areas. */
  readonly schedule?: { readonly city: Target; readonly areas: ReadonlyMap<string, Target> }
}

const orNone = (numerator: number | null, denominator: number | null): Ratio | null =>
  numerator === null || denominator === null || denominator === 0 ? null : { numerator, denominator }

const mapped = <Row>(rows: readonly Row[], of: (row: Row) => readonly [string, Ratio | null]): Map<string, Ratio> =>
  new Map(
    rows.flatMap((row) => {
      const [code, ratio] = of(row)
      return ratio ? [[code, ratio] as const] : []
    }),
  )

function bonds(db: Database, month: Month): Computed {
  const { numeratorYuan, denominatorYuan } = bondShareOf(db, {
    year: yearOf(month),
    basis: 'issued-new',
    asOf: lastDayOf(month),
  })
  return { city: orNone(numeratorYuan, denominatorYuan), areas: new Map() }
}

function coverage(db: Database, month: Month): Computed {
  const { city, areas } = railCoverage(db, lastDayOf(month))
  return {
    isOfEveryArea: true,
    city: orNone(city.coveredSquareMetres, city.areaSquareMetres),
    areas: mapped(areas, (area) => [area.code, orNone(area.coveredSquareMetres, area.areaSquareMetres)]),
  }
}

function investment(db: Database, month: Month): Computed {
  const { keyAreas, areas } = monthFigures(db, month)
  const of = (sums: typeof keyAreas) => investmentRate(sums, month)
  return {
    city: orNone(of(keyAreas).ratio.numerator, of(keyAreas).ratio.denominator),
    areas: mapped(areas, (one) => [one.area.code, orNone(of(one).ratio.numerator, of(one).ratio.denominator)]),
    schedule: {
      city: of(keyAreas).target,
      areas: new Map(areas.map((one) => [one.area.code, of(one).target])),
    },
  }
}

function starts(db: Database, month: Month): Computed {
  const { keyAreas, areas } = monthFigures(db, month)
  return {
    city: orNone(keyAreas.starts.numerator, keyAreas.starts.denominator),
    areas: mapped(areas, ({ area, starts: { numerator, denominator } }) => [area.code, orNone(numerator, denominator)]),
  }
}

function onTime(db: Database, month: Month): Computed {
  const period = onePeriod(db, month)
  return { city: period ? orNone(period.onTime, period.owed) : null, areas: new Map() }
}

/** Of the blockers of the year that were raised by the end of the month, those that were closed by then. */
function closings(db: Database, month: Month): Computed {
  const end = lastDayOf(month)
  const closed = sql<number>`sum(case when ${blockers.closedOn} <= ${end} then 1 else 0 end)`
  const rows = db.orm
    .select({ areaCode: blockers.areaCode, raised: count(), closed })
    .from(blockers)
    .where(and(gte(blockers.raisedOn, `${yearOf(month)}-01-01`), lte(blockers.raisedOn, end)))
    .groupBy(blockers.areaCode)
    .all()
  const sum = (field: 'raised' | 'closed'): number => rows.reduce((total, row) => total + row[field], 0)
  return {
    city: orNone(sum('closed'), sum('raised')),
    areas: mapped(rows, (row) => [row.areaCode ?? '', row.areaCode === null ? null : orNone(row.closed, row.raised)]),
  }
}

/** Why there is none of a month, where the product knows. */
export const whyNone: Readonly<Record<string, string>> = {
  'bond-share': '本年到本月还没有已发行的新增债券',
  'rail-800m': '没有可以量算的片区或站点',
  'investment-rate': '本月没有年度计划可比',
  'start-rate': '到本月没有应开工项目',
  'reports-on-time': '本月没有报送时限，月报是补录或按表导入的',
  'blocker-close-rate': '本年到本月没有提出过堵点',
}

const readers: Readonly<Record<string, (db: Database, month: Month) => Computed>> = {
  'bond-share': bonds,
  'rail-800m': coverage,
  'investment-rate': investment,
  'start-rate': starts,
  'reports-on-time': onTime,
  'blocker-close-rate': closings,
}

const keptParts = perRevision(
  (db: Database, { code, month }: { readonly code: string; readonly month: Month }): Computed =>
    readers[code]?.(db, month) ?? { city: null, areas: new Map() },
  400,
)

/** What the product computes of an indicator in a month, once per change of the data. */
export const computedParts = (db: Database, code: string, month: Month): Computed => keptParts(db, { code, month })
