import { namesText } from '../number/counted-names.ts'
import type { AnyRatio } from '../number/ratio.ts'
import { changeOfShare } from '../number/share-words.ts'
import { addMonths, type Month, monthNumber, yearOf } from '../time/month.ts'

const isKnown = (ratio: AnyRatio | null): ratio is AnyRatio => ratio !== null && Number(ratio.denominator) !== 0

export interface OverviewChanges {
  readonly month: Month
  readonly share: AnyRatio | null
  readonly shareBefore: AnyRatio | null
  /** Areas whose light is worse, and better, than last month's; `null` where last month has none. */
  readonly changedAreas: { readonly worse: number; readonly better: number; readonly other: number } | null
  /** Names of areas that have not reported, in the order to be named. */
  readonly unreportedAreas: readonly string[]
}

function monthBefore(month: Month): string {
  const before = addMonths(month, -1)
  return `${yearOf(before) < yearOf(month) ? '上年' : ''}${monthNumber(before)}月`
}

/** `2个片区变差、1个片区转好`: in which direction lights went. */
function directionText({ worse, better, other }: NonNullable<OverviewChanges['changedAreas']>): string {
  const told = [
    worse > 0 && `${worse}个片区变差`,
    better > 0 && `${better}个片区转好`,
    other > 0 && `${other}个片区报送情况有变`,
  ].filter(Boolean)
  return told.length > 0 ? told.join('、') : '片区亮灯无变化'
}

/** What changed since last month: 「较8月占比+0.7个百分点；2个片区亮灯变化；稻城示范区尚未报送（不计入排名）」; empty without any data. */
export function overviewSubline(changes: OverviewChanges): string {
  const { month, share, shareBefore, changedAreas, unreportedAreas } = changes
  const compared: string[] = []
  if (isKnown(share) && isKnown(shareBefore)) compared.push(`占比${changeOfShare(shareBefore, share)}`)
  if (changedAreas !== null) compared.push(directionText(changedAreas))
  const clauses = compared.length > 0 ? [`较${monthBefore(month)}${compared.join('；')}`] : []
  // 「较8月2个片区」 would read as a figure.
  const since = clauses.map((clause) => clause.replace(/月(?=\d)/, '月，'))
  if (unreportedAreas.length > 0) since.push(`${namesText(unreportedAreas, '片区')}尚未报送（不计入排名）`)
  return since.join('；')
}
