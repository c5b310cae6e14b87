import { namesText } from '../number/counted-names.ts'
import { type AnyRatio, percentText, type Target } from '../number/ratio.ts'
import { changeOfShare, distanceToTarget } from '../number/share-words.ts'
import { provisionalText } from '../periods/being-filled.ts'
import { addMonths, type Month, monthNumber, yearOf } from '../time/month.ts'

const isKnown = (ratio: AnyRatio | null): ratio is AnyRatio => ratio !== null && Number(ratio.denominator) !== 0

export interface OverviewFacts {
  readonly month: Month
  /** How far the review is, while the month is being filled; `null` of any other. */
  readonly beingFilled: { readonly accepted: number; readonly owed: number } | null
  /** `null`, or over nothing, where there is no share yet. */
  readonly bondShare: { readonly ratio: AnyRatio; readonly target: Target } | null
  /** Areas and projects with a red light; `null` where none could be measured. */
  readonly redAreas: number | null
  readonly redProjects: number | null
  /** Blockers for the city to decide; said where there are any. */
  readonly cityBlockers?: number
}

/** The finding of a month in one line: 「9月专项债占比36.7%，距目标差13.3个百分点；3个片区滞后；62个项目亮红灯」. */
export const overviewHeadline = ({ beingFilled, ...facts }: OverviewFacts): string =>
  `${beingFilled ? provisionalText(beingFilled) : ''}${findingOf(facts)}`

function findingOf({
  month,
  bondShare,
  redAreas,
  redProjects,
  cityBlockers = 0,
}: Omit<OverviewFacts, 'beingFilled'>): string {
  const clauses: string[] = []
  if (bondShare && isKnown(bondShare.ratio)) {
    const { ratio, target } = bondShare
    clauses.push(`专项债占比${percentText(ratio, target)}，${distanceToTarget(ratio, target)}`)
  }
  if (redAreas !== null) clauses.push(redAreas > 0 ? `${redAreas}个片区滞后` : '无片区滞后')
  if (redProjects !== null) clauses.push(redProjects > 0 ? `${redProjects}个项目亮红灯` : '无项目亮红灯')
  if (cityBlockers > 0) clauses.push(`${cityBlockers}件堵点待市级议定`)
  const when = `${monthNumber(month)}月`
  if (clauses.length === 0) return `${when}尚无可汇总的数据`
  const text = clauses.join('；')
  // 「9月3个片区」 would read as a figure.
  return /^\d/.test(text) ? `${when}有${text}` : `${when}${text}`
}

export interface OverviewChanges {
  readonly month: Month
  readonly share: AnyRatio | null
  readonly shareBefore: AnyRatio | null
  /** Areas whose light differs from last month's; `null` where last month has none. */
  readonly changedAreas: number | null
  /** Names of areas that have not reported, in the order to be named. */
  readonly unreportedAreas: readonly string[]
}

function monthBefore(month: Month): string {
  const before = addMonths(month, -1)
  return `${yearOf(before) < yearOf(month) ? '上年' : ''}${monthNumber(before)}月`
}

/** What changed since last month: 「较8月占比+0.7个百分点；2个片区亮灯变化；稻城示范区尚未报送（不计入排名）」; empty without any data. */
export function overviewSubline(changes: OverviewChanges): string {
  const { month, share, shareBefore, changedAreas, unreportedAreas } = changes
  const compared: string[] = []
  if (isKnown(share) && isKnown(shareBefore)) compared.push(`占比${changeOfShare(shareBefore, share)}`)
  if (changedAreas !== null) compared.push(changedAreas > 0 ? `${changedAreas}个片区亮灯变化` : '片区亮灯无变化')
  const clauses = compared.length > 0 ? [`较${monthBefore(month)}${compared.join('；')}`] : []
  // 「较8月2个片区」 would read as a figure.
  const since = clauses.map((clause) => clause.replace(/月(?=\d)/, '月，'))
  if (unreportedAreas.length > 0) since.push(`${namesText(unreportedAreas, '片区')}尚未报送（不计入排名）`)
  return since.join('；')
}
