import { namesText } from '../number/counted-names.ts'
import { rankBy } from '../number/rank.ts'
import { type AnyRatio, clearText, inPercent, meets, percentText, type Ratio, type Target } from '../number/ratio.ts'
import { type Month, monthText } from '../time/month.ts'
import type { RaceStanding } from './race.contract.ts'
import { scoreGap } from './standings.ts'

/** Percent are raced with two decimals; ties are judged at them. */
const decimals = 2

/** A share as it is raced, with two decimals so that gaps can be counted again; more where two would show a missed target as met. */
export const racedText = (ratio: AnyRatio, target?: Target | null): string =>
  `${clearText(inPercent(ratio), target ? [inPercent(target)] : [], decimals)}%`

/** A member in a month: what was measured, or why nothing was. */
export interface RaceEntry {
  readonly code: string
  readonly name: string
  readonly ratio: AnyRatio | null
  /** As people read it, in whole yuan, projects or square metres. */
  readonly numerator: number | null
  readonly denominator: number | null
  readonly missing: string | null
}

/** A race's own target in basis points, reached from it up; `null` without one. */
export const raceTarget = (basisPoints: number | null): Target | null =>
  basisPoints === null ? null : { operator: '>=', numerator: basisPoints, denominator: 10_000 }

/** Standings of one month: the highest share first, not cut at the full one. The target is judged exactly. */
export function raceStandings(entries: readonly RaceEntry[], target: Target | null): RaceStanding[] {
  const ranked = rankBy(entries, ({ ratio }) => ratio && inPercent(ratio), { best: 'highest', decimals })
  const first = ranked[0]?.score ?? null
  return ranked.map(({ row, place, tied, score }) => ({
    code: row.code,
    name: row.name,
    place,
    tied,
    value: score,
    numerator: row.numerator,
    denominator: row.denominator,
    display: row.ratio ? racedText(row.ratio, target) : '—',
    gapToLeader: score === null || first === null ? null : scoreGap(first, score, decimals),
    met: row.ratio && target ? meets(row.ratio, target) : null,
    missing: row.ratio ? null : (row.missing ?? '没有数据'),
  }))
}

export interface RaceMonth {
  readonly month: Month
  readonly isRanked: boolean
  readonly rows: readonly RaceStanding[]
}

const leadersOf = (rows: readonly RaceStanding[]): RaceStanding[] => rows.filter(({ place }) => place === 1)

const nameOf = ({ name }: { readonly name: string }): string => name

function leadSentence(rows: readonly RaceStanding[]): string {
  const leaders = leadersOf(rows)
  const [first] = leaders
  if (!first) return '没有可比的数据，不分名次'
  if (leaders.length > 1) return `${namesText(leaders.map(nameOf), '单位', 6)}以${first.display}并列第1名`
  const second = rows.find(({ place }) => place === 2)
  const lead = second ? `，领先第2名${second.name}${Number(second.gapToLeader).toFixed(decimals)}个百分点` : ''
  return `${first.name}以${first.display}居第1名${lead}`
}

/** Since when the winner has led without a break. */
function sinceSentence(months: readonly RaceMonth[]): string | null {
  const ranked = months.filter(({ isRanked }) => isRanked)
  const [winner, ...others] = leadersOf(ranked.at(-1)?.rows ?? [])
  if (!winner || others.length > 0 || ranked.length < 2) return null
  const lost = ranked.findLastIndex(({ rows }) => !leadersOf(rows).some(({ code }) => code === winner.code))
  const since = ranked[lost + 1]
  if (lost === -1) return `${winner.name}自始至终领先`
  return since ? `${winner.name}自${monthText(since.month)}起领先` : null
}

function targetSentence(rows: readonly RaceStanding[], target: Ratio | null): string | null {
  if (!target) return null
  const met = rows.filter((row) => row.met === true)
  const missed = rows.filter((row) => row.met === false)
  const whoMissed = missed.length > 0 ? `，${namesText(missed.map(nameOf), '单位', 6)}未达到` : ''
  return `目标${percentText(target)}：${met.length}家达到${whoMissed}`
}

/** How a race ended, in words. It names no prize and gives no points. */
export function raceVerdict(months: readonly RaceMonth[], target: Ratio | null): string | null {
  const last = months.at(-1)
  if (!last) return null
  const without = last.rows.filter(({ place }) => place === null)
  const silent = without.length > 0 ? `${namesText(without.map(nameOf), '单位', 6)}没有数据，不分名次` : null
  const told = [leadSentence(last.rows), targetSentence(last.rows, target), sinceSentence(months), silent]
  return `至${monthText(last.month)}：${told.filter(Boolean).join('；')}。`
}
