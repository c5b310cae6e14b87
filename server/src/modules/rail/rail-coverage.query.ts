import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import { defaultIndicators, definitionFor, targetFor } from '@pianqu/shared/indicators/target.ts'
import type { Target } from '@pianqu/shared/number/ratio.ts'
import { type CoverageAnswer, coverageOfPrepared } from '@pianqu/shared/rail/area-coverage.ts'
import { type PreparedArea, prepareArea } from '@pianqu/shared/rail/coverage.ts'
import { servingStations } from '@pianqu/shared/rail/station-service.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { cityRules } from '../rules/rule.facts.ts'
import { allBoundaries, allStations, type StationWithOrigin } from './rail.facts.ts'

interface Layers {
  readonly areas: readonly Area[]
  readonly prepared: ReadonlyMap<string, PreparedArea>
  readonly stations: readonly StationWithOrigin[]
  readonly answers: Map<string, CoverageAnswer>
}

const layersPerRevision = perRevision(
  (db: Database, _key: 'all'): Layers => ({
    areas: allAreas(db),
    prepared: new Map([...allBoundaries(db)].map(([code, boundary]) => [code, prepareArea(boundary)])),
    stations: allStations(db),
    answers: new Map(),
  }),
)

export interface CityCoverageAnswer extends CoverageAnswer {
  /** Areas the target speaks of that have no outline yet. */
  readonly missingBoundaries: readonly string[]
  readonly target: Target
}

/** The policy's target and the categories it is set for, in the month. */
export function railTarget(db: Database, month: Month) {
  const { indicators } = cityRules(db)
  const target = targetFor(indicators, 'rail-800m', month) ?? targetFor(defaultIndicators, 'rail-800m', month)
  const definition = definitionFor(indicators, 'rail-800m', month)
  if (!target) throw new Error('The rail indicator has no target')
  return { target, definition, categories: definition?.categories ?? ['central', 'new', 'suburban'] }
}

interface Options {
  readonly scope?: 'central' | 'all'
  /** Areas listed on this day are measured too: today's areas on a day before they entered. */
  readonly listedOn?: Day
}

/** How much of each listed area is in reach of a station on a day; `all` takes every category into the city's figure. */
export function railCoverage(
  db: Database,
  on: Day,
  { scope = 'central', listedOn = on }: Options = {},
): CityCoverageAnswer {
  const layers = layersPerRevision(db, 'all')
  const { target, categories } = railTarget(db, monthOfDay(on))
  const targetCategories = scope === 'all' ? (['central', 'new', 'suburban'] as const) : categories
  const listed = layers.areas.filter((area) => isListedOn(area, on) || isListedOn(area, listedOn))
  const outlined = listed.flatMap(({ code, category }) => {
    const prepared = layers.prepared.get(code)
    return prepared ? [{ code, category, prepared }] : []
  })
  // Coverage moves only when a station opens or closes or the list changes, so days in between share one answer.
  const open = servingStations(layers.stations, on)
  const key = [scope, outlined.map(({ code }) => code), open.map(({ code }) => code), targetCategories].join(';')
  const known = layers.answers.get(key)
  const answer =
    known ??
    coverageOfPrepared({
      areas: outlined,
      stations: open,
      on,
      radiusMetres: cityRules(db).reachMetres,
      target,
      targetCategories,
    })
  layers.answers.set(key, answer)
  return {
    ...answer,
    target,
    missingBoundaries: listed
      .filter(({ code, category }) => targetCategories.includes(category) && !layers.prepared.has(code))
      .map(({ code }) => code),
  }
}
