import type { Actor } from '@pianqu/shared/access/access.ts'
import { watchedSince } from '@pianqu/shared/adjustments/watched.ts'
import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { AreaRow, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { lastDayOf, type Month } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allWatches } from '../areas/area-watch.facts.ts'
import { clusterStore } from '../clusters/cluster.store.ts'
import { demandSums } from '../figures/figure-scope.query.ts'
import { monthFigures } from '../figures/month-figures.query.ts'
import { snapshotOf } from '../snapshots/snapshot.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { areaFigures } from './area-figures.query.ts'

/** Areas as rows, with names looked up and the figures of the month. */
export function areaRows(db: Database, areas: readonly Area[], month: Month, on: Day = lastDayOf(month)): AreaRow[] {
  const watches = allWatches(db)
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const figures = new Map(areaFigures(db, month).map((figure) => [figure.code, figure]))
  const clusters = groupBy(clusterStore.all(db), ({ areaCode }) => areaCode)
  const counted = groupBy(
    monthFigures(db, month).projects.filter(({ isCounted }) => isCounted),
    ({ areaCode }) => areaCode,
  )
  return areas.map((area) => ({
    ...area,
    leadUnitName: units.get(area.leadUnit) ?? area.leadUnit,
    districts: area.districtCodes.map((code) => ({ code, name: units.get(code) ?? code })),
    watchedSince: watchedSince(watches, area.code, on),
    clusterCount: clusters.get(area.code)?.length ?? 0,
    projectCount: counted.get(area.code)?.length ?? 0,
    figure: figures.get(area.code) ?? null,
  }))
}

type Query = Omit<QueryOf<typeof listAreas>, 'month' | 'snapshot'>

/** The key areas in the list on a day, the end of the month unless told. */
export function areaList(db: Database, month: Month, { asOf = lastDayOf(month), category }: Query) {
  const listed = allAreas(db).filter((area) => isListedOn(area, asOf) && (!category || area.category === category))
  return {
    rows: areaRows(db, listed, month, asOf),
    total: listed.length,
    month,
    provisional: monthFigures(db, month).isProvisional,
  }
}

/** The same, for somebody who may read the month. Throws period/not-published. */
export function openAreas(db: Database, actor: Actor, month: Month, query: Query) {
  demandSums(db, actor, month)
  return areaList(db, month, query)
}

/** The key areas as they were published. */
export function publishedAreas(db: Database, snapshot: string, category: Query['category']) {
  const { entry, content } = snapshotOf(db, snapshot)
  const rows = content.areas.filter((area) => !category || area.category === category)
  return { rows, total: rows.length, month: entry.month, provisional: false }
}
