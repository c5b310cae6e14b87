import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type {
  getRailCoverage,
  getRailGains,
  getRailMap,
  getRailTimeline,
  previewRailScenario,
} from '@pianqu/shared/rail/rail.contract.ts'
import type { RailScope } from './rail.search.ts'

export type RailMap = ReplyOf<typeof getRailMap>
/** With the scope that it was asked for: while another is on its way, words and figures stay together. */
export type RailTimeline = ReplyOf<typeof getRailTimeline> & { readonly scope: RailScope }
export type RailCoverage = ReplyOf<typeof getRailCoverage>
export type RailGains = ReplyOf<typeof getRailGains>
export type GainRow = RailGains['rows'][number]
export type RailPreview = ReplyOf<typeof previewRailScenario>

/** What areas are called, by code. */
export function areaNamesOf(map: RailMap, timeline: RailTimeline, coverage: RailCoverage | undefined) {
  return new Map(
    [...map.areas, ...timeline.crossings, ...(coverage?.areas ?? [])].map(({ code, name }) => [code, name] as const),
  )
}
