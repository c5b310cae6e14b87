import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import type { Target } from '@pianqu/shared/number/ratio.ts'
import { type CoverageAnswer, coverageOfPrepared } from '@pianqu/shared/rail/area-coverage.ts'
import { servingStations } from '@pianqu/shared/rail/station-service.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { monthOfDay } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { outlinesOn, railLayers } from './rail-layers.query.ts'
import { type RailScope, railRule } from './rail-target.query.ts'

// As long as the layers are the same ones: answers are kept by the codes of what they measured, not by where that lies.
const answersOfLayers = perRevision((db: Database, _key: 'all') => {
  railLayers(db)
  return new Map<string, CoverageAnswer>()
})

export interface CityCoverageAnswer extends CoverageAnswer {
  /** Areas the target speaks of that have no outline yet. */
  readonly missingBoundaries: readonly string[]
  readonly target: Target
}

interface Options {
  readonly scope?: RailScope
  /** The day whose list is measured; the day itself unless told. */
  readonly listedOn?: Day
}

/** How much of each listed area is in reach of a station on a day; `all` takes every category into the city's figure. */
export function railCoverage(
  db: Database,
  on: Day,
  { scope = 'central', listedOn = on }: Options = {},
): CityCoverageAnswer {
  const layers = railLayers(db)
  const answers = answersOfLayers(db, 'all')
  const { target, judged: targetCategories, categories, radiusMetres } = railRule(db, monthOfDay(on), scope)
  const listed = layers.areas.filter((area) => isListedOn(area, listedOn))
  const outlines = outlinesOn(db, on)
  const outlined = listed.flatMap(({ code }) => outlines.get(code) ?? [])
  // Coverage moves only when a station opens or closes, or the list or an outline changes: days in between share one answer.
  const open = servingStations(layers.stations, on)
  const key = JSON.stringify([
    outlined.map(({ code, from }) => [code, from]),
    open.map(({ code }) => code),
    targetCategories,
    categories,
    target,
    radiusMetres,
  ])
  const known = answers.get(key)
  const answer =
    known ??
    coverageOfPrepared({
      areas: outlined,
      stations: open,
      on,
      radiusMetres,
      target,
      targetCategories,
      categories,
    })
  answers.set(key, answer)
  return {
    ...answer,
    target,
    missingBoundaries: listed
      .filter(({ code, category }) => categories.includes(category) && !outlines.has(code))
      .map(({ code }) => code),
  }
}
