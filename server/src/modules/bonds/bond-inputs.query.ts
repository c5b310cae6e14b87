import type { BondAllocation, BondBatch } from '@pianqu/shared/bonds/bond.schema.ts'
import type { PackagePart, Places } from '@pianqu/shared/bonds/inside-amount.ts'
import type { BondLocation, BondRequest } from '@pianqu/shared/bonds/ledger.schema.ts'
import type { BondQuota, BondSpending } from '@pianqu/shared/bonds/year-of-bonds.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import { asc, isNotNull } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { readsLater } from '../../db/recorded-reads.ts'
import { perRevision } from '../../db/revision.ts'
import { allocationsOn, locationOf, quotaRows, requestRows, spendingRows } from '../bond-ledger/bond.facts.ts'
import { bondBatchStore } from '../bond-ledger/bond.store.ts'
import { bondEntries } from '../bond-ledger/bond-ledger.tables.ts'
import { areaOfProject, areaOfProjectOn, keyAreaOn } from '../figures/area-of-project.ts'
import { cityRegistry } from '../figures/city-registry.query.ts'

/** Everything that the bonds of a year are computed from. */
export interface BondInputs extends Required<Places> {
  readonly batches: readonly BondBatch[]
  /** Allocations with the movements in force on a day. */
  readonly allocationsOn: (day: Day) => readonly BondAllocation[]
  /** Of the year's new batches; undefined where none is kept. */
  readonly spending: readonly BondSpending[] | undefined
  readonly quotas: readonly BondQuota[]
  /** What projects asked for in the year. */
  readonly requests: readonly BondRequest[]
  readonly projects: ReadonlyMap<string, Project>
  /** The area of a project through its cluster of today, listed or not. */
  readonly areaOf: (projectCode: string) => string | null
  /** The same on a day. */
  readonly areaOn: (projectCode: string, day: Day) => string | null
}

/** Where projects lie: in areas, in packages, and in part. */
function placesOf(db: Database, locations: ReadonlyMap<string, BondLocation>) {
  const data = cityRegistry(db)
  const areaOn = areaOfProjectOn(data)
  const parts = new Map<string, PackagePart[]>(
    [...groupBy(data.projects, ({ packageCode }) => packageCode ?? '')].map(([code, children]) => [
      code,
      children.map(({ code: projectCode, totalInvestmentYuan }) => ({ projectCode, totalInvestmentYuan })),
    ]),
  )
  return {
    areaOf: areaOfProject(data),
    areaOn,
    keyAreaOf: keyAreaOn(data),
    partsOf: (code: string, day: Day) => (areaOn(code, day) === null ? (parts.get(code) ?? []) : []),
    insideBasisPointsOf: (code: string) => locations.get(code)?.insideBasisPoints ?? 10_000,
    projects: new Map(data.projects.map((project) => [project.code, project])),
  }
}

/** The days on which allocations moved, in order. */
const moveDays = ({ orm }: Database): Day[] =>
  orm
    .selectDistinct({ day: bondEntries.effectiveOn })
    .from(bondEntries)
    .where(isNotNull(bondEntries.effectiveOn))
    .orderBy(asc(bondEntries.effectiveOn))
    .all()
    .flatMap(({ day }) => day ?? [])

/** Allocations change only on the days of movements: one reading serves all days up to the next. */
function allocationsByDay(db: Database): (day: Day) => readonly BondAllocation[] {
  readsLater(['bond_allocations', 'bond_entries'])
  const days = moveDays(db)
  const read = new Map<Day | undefined, readonly BondAllocation[]>()
  return (day) => {
    const since = days.findLast((moved) => moved <= day)
    const found = read.get(since) ?? allocationsOn(db, day)
    read.set(since, found)
    return found
  }
}

/** What the bonds of a year are computed from, read once per change of the data. */
export const bondInputs = perRevision((db: Database, year: number): BondInputs => {
  const batches = bondBatchStore.all(db)
  const ofYear = new Set(batches.filter((one) => one.year === year && one.nature === 'new').map(({ code }) => code))
  const spending = spendingRows(db).filter(({ batchCode }) => ofYear.has(batchCode))
  return {
    ...placesOf(db, locationOf(db)),
    batches,
    allocationsOn: allocationsByDay(db),
    spending: spending.length > 0 ? spending : undefined,
    quotas: quotaRows(db),
    requests: requestRows(db, year),
  }
}, 4)
