import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type {
  getRailCoverage,
  getRailGains,
  getRailMap,
  getRailTimeline,
  previewRailScenario,
} from '@pianqu/shared/rail/rail.contract.ts'

export type Timeline = ReplyOf<typeof getRailTimeline>
export type Gains = ReplyOf<typeof getRailGains>
export type Preview = ReplyOf<typeof previewRailScenario>
export type RailMap = ReplyOf<typeof getRailMap>
export type Coverage = ReplyOf<typeof getRailCoverage>
