import type { BlockerType } from '../blockers/blocker.schema.ts'
import type { AreaFigure } from '../boards/overview.contract.ts'
import type { IndicatorCard } from '../indicators/indicator.contract.ts'
import type { Completeness } from '../periods/period.contract.ts'
import type { ProjectCategory } from '../projects/project.schema.ts'
import type { ProjectStage } from '../projects/project-stage.ts'
import type { Ranking } from '../rankings/ranking.contract.ts'
import type { Day } from '../time/day.ts'
import type { Month } from '../time/month.ts'

/** Projects that are alike in something, with their money: of those with a plan above 0 alone, as every rate is. */
export interface ProjectGroup<Key extends string> {
  readonly key: Key
  readonly projects: number
  readonly started: number
  readonly planYuan: number | null
  readonly ytdYuan: number | null
}

export interface DistrictCount {
  readonly code: string
  readonly name: string
  readonly projects: number
}

/** What blockers came to by the day of the snapshot. */
export interface BlockerCounts {
  readonly open: number
  readonly raised: number
  readonly closed: number
  readonly escalated: number
  readonly forTheCity: number
  /** Of the open ones, most first. */
  readonly types: readonly { readonly type: BlockerType; readonly count: number }[]
}

/** Everything a 通报 says, as one snapshot has it. */
export interface BulletinFacts {
  readonly month: Month
  readonly snapshot: string
  readonly asOf: Day
  /** The line of the trail that published it: with its hash it vouches, on paper, for all lines before it. */
  readonly trail?: { readonly seq: number; readonly hash: string } | null
  /** Whose document it is. */
  readonly issuer: string
  readonly completeness: Completeness
  /** Projects whose owed line was not accepted when it was published. */
  readonly leftOut: number
  /** Projects of the listed areas that are counted, packages by their parts. */
  readonly projects: number
  /** `null` where no project tells it. */
  readonly totalInvestmentYuan: number | null
  readonly planned: number
  readonly indicators: readonly IndicatorCard[]
  readonly stages: readonly ProjectGroup<ProjectStage>[]
  readonly categories: readonly ProjectGroup<ProjectCategory>[]
  /** Whose planned month of start has come and that have not started, by district, most first. */
  readonly notStarted: readonly DistrictCount[]
  readonly areas: readonly AreaFigure[]
  readonly isRanked: boolean
  /** Of the districts; `null` in a snapshot that was taken without. */
  readonly ranking: Ranking | null
  readonly blockers: BlockerCounts
}

export const cardOf = (facts: Pick<BulletinFacts, 'indicators'>, code: string): IndicatorCard | undefined =>
  facts.indicators.find((card) => card.code === code)
