import type { AreaCategory } from '@pianqu/shared/areas/area.schema.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type {
  getRailCoverage,
  getRailGains,
  getRailMap,
  getRailTimeline,
  previewRailScenario,
} from '@pianqu/shared/rail/rail.contract.ts'
import type { compareRailPlans } from '@pianqu/shared/rail/rail-plan.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { AreaState } from './timeline/timeline-state.ts'

export type RailMap = ReplyOf<typeof getRailMap>
/** It says its scope: while another is on its way, words and figures stay together. */
export type RailTimeline = ReplyOf<typeof getRailTimeline>
export type RailTargets = RailTimeline['targets']
export type RailCoverage = ReplyOf<typeof getRailCoverage>
export type RailGains = ReplyOf<typeof getRailGains>
export type GainRow = RailGains['rows'][number]
export type RailPreview = ReplyOf<typeof previewRailScenario>
export type RailComparison = ReplyOf<typeof compareRailPlans>

/** How far a station reaches on a day: by the last rule that has begun, the first before all. */
export const reachOn = ({ reaches, radiusMetres }: Pick<RailTimeline, 'reaches' | 'radiusMetres'>, day: Day): number =>
  (reaches.findLast(({ from }) => from <= day) ?? reaches[0])?.metres ?? radiusMetres

/** What areas are called, by code. */
export function areaNamesOf(map: RailMap, timeline: RailTimeline, coverage: RailCoverage | undefined) {
  return new Map(
    [...map.areas, ...timeline.crossings, ...(coverage?.areas ?? [])].map(({ code, name }) => [code, name] as const),
  )
}

/** Which areas make up the city's figure: all of them, those judged, or where nothing is judged those that the target is set for. */
export function isInScope(
  map: RailMap,
  { scope, targets }: Pick<RailTimeline, 'scope' | 'targets'>,
  categories: readonly AreaCategory[] | null,
) {
  const meant = map.areas.filter(({ category }) => !categories || categories.some((each) => each === category))
  const codes = new Set(meant.map(({ code }) => code))
  return ({ code, met }: Pick<AreaState, 'code' | 'met'>): boolean =>
    scope === 'all' || (targets.length > 0 ? met !== null : codes.has(code))
}
