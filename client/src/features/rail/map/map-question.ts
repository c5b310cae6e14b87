import type { RailBasis } from '@pianqu/shared/rail/rail-basis.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { RailMap, RailPreview, RailTargets } from '../rail-data.ts'
import type { AreaState } from '../timeline/timeline-state.ts'
import type { PlacedLabel } from './map-labels.ts'
import type { Bounds } from './map-outlines.ts'

/** What a plan changes, where it stands on the map. */
export type PlanMark = RailPreview['stations'][number]

/** Everything that a picture of a day depends on. */
export interface MapQuestion {
  readonly map: RailMap
  readonly areas: ReadonlyMap<string, AreaState>
  /** Codes of the areas that make up the city's figure. */
  readonly scope: ReadonlySet<string>
  readonly day: Day
  readonly today: Day
  readonly radiusMetres: number
  readonly basis: RailBasis
  readonly targets: RailTargets
  /** What is looked into: the picture closes in on it. */
  readonly area?: string | undefined
  readonly station?: string | undefined
  /** A narrow screen has room for names, not for figures. */
  readonly isNarrow: boolean
  /** A plan that is reckoned with. */
  readonly marks?: readonly PlanMark[]
  /** Names that are written in this picture. */
  readonly labels: readonly PlacedLabel[]
  /** The part of the plane that is drawn, left top and right bottom; all that counts unless given. */
  readonly part?: Bounds | undefined
  /** What another picture shows larger. */
  readonly frame?: Bounds | undefined
}

/** What is asked before anybody knows how large the picture is. */
export type DayQuestion = Omit<MapQuestion, 'isNarrow' | 'labels' | 'part' | 'frame'>

/** Close enough for platforms, exits and the names of stations. */
export const isClose = ({ area, station }: MapQuestion): boolean => area !== undefined || station !== undefined
