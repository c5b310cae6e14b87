import { namesText } from '../number/counted-names.ts'
import type { RankingRow } from './ranking.contract.ts'

type Part = Pick<RankingRow['parts'][number], 'code' | 'score' | 'points' | 'weight'>

/** A row of a ranking as far as a move depends on it. */
export interface PlacedRow {
  readonly code: string
  readonly name: string
  readonly place: number | null
  readonly score: number | null
  readonly parts: readonly (Part & { readonly name?: string })[]
}

export interface Compared {
  readonly now: readonly PlacedRow[]
  readonly before: readonly PlacedRow[]
  /** Places of the earlier ranking by the figures of now, where it was published and has been corrected since. */
  readonly beforeRestated: ReadonlyMap<string, number | null> | null
  /** 「8月」: what the earlier ranking is called. */
  readonly beforeLabel: string
  /** Said where another version of the rule was in force then. */
  readonly ruleChange: string | null
  readonly decimals: number
}

const text = (value: number, decimals: number): string => Math.abs(value).toFixed(decimals)

interface Change {
  readonly code: string
  readonly name: string
  readonly from: number | null
  readonly to: number | null
  /** `（所占权重64.29→52.94）` where that is another; empty otherwise. */
  readonly weights: string
  /** Points of the score won or lost by it. */
  readonly points: number
}

function changes(now: PlacedRow, before: PlacedRow, { decimals }: Pick<Compared, 'decimals'>): Change[] {
  const unit = 10 ** decimals
  return (
    now.parts
      .map((part): Change => {
        const was = before.parts.find(({ code }) => code === part.code)
        const points = (Math.round((part.points ?? 0) * unit) - Math.round((was?.points ?? 0) * unit)) / unit
        const isSameWeight = !was || was.weight === part.weight || was.weight === null || part.weight === null
        return {
          code: part.code,
          name: part.name ?? part.code,
          from: was?.score ?? null,
          to: part.score,
          weights: isSameWeight ? '' : `（所占权重${was.weight}→${part.weight}）`,
          points,
        }
      })
      // The same score at the same weight differs by rounding at most.
      .filter(({ from, to, weights }) => from !== to || weights !== '')
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points))
  )
}

const effect = (points: number, decimals: number): string =>
  points === 0 ? '总分不变' : `总分${points > 0 ? '多' : '少'}${text(points, decimals)}分`

/** `投资进度由82.10分升至95.00分，总分多5.81分`. */
function changeSentence({ name, from, to, weights, points }: Change, decimals: number): string {
  const worth = effect(points, decimals)
  if (from === null) return `${name}上期无数据，本期${text(to ?? 0, decimals)}分，${worth}`
  if (to === null) return `${name}本期无数据，不计分，${worth}`
  if (from === to) return `${name}仍为${text(to, decimals)}分${weights}，${worth}`
  return `${name}由${text(from, decimals)}分${to > from ? '升' : '降'}至${text(to, decimals)}分${weights}，${worth}`
}

/** What about the other row did most for its coming nearer or falling back. */
function driver(other: PlacedRow, before: PlacedRow, sign: 1 | -1, decimals: number): string {
  const found = changes(other, before, { decimals }).find(({ points }) => points * sign > 0)
  return found ? `${other.name}（${found.name}${sign > 0 ? '多' : '少'}${text(found.points, decimals)}分）` : other.name
}

interface Pair {
  readonly now: PlacedRow
  readonly before: PlacedRow
}

type Relation = 'ahead' | 'level' | 'behind'

const relation = (own: number, other: number): Relation => (other < own ? 'ahead' : other > own ? 'behind' : 'level')

/** Which of the two ways a row that stands differently to this one than before is told. */
function passing(was: Relation, is: Relation): { words: string; sign: 1 | -1 } | null {
  if (was === is) return null
  if (was === 'ahead') return { words: is === 'level' ? '追平' : '超过', sign: -1 }
  if (was === 'behind') return { words: is === 'level' ? '被追平：' : '被超过：', sign: 1 }
  return is === 'ahead' ? { words: '被并列者超过：', sign: 1 } : { words: '超过并列的', sign: -1 }
}

function passed(own: Pair, others: readonly Pair[], decimals: number): string[] {
  const told = new Map<string, string[]>()
  for (const other of others) {
    const was = relation(own.before.place ?? 0, other.before.place ?? 0)
    const way = passing(was, relation(own.now.place ?? 0, other.now.place ?? 0))
    if (!way) continue
    told.set(way.words, [...(told.get(way.words) ?? []), driver(other.now, other.before, way.sign, decimals)])
  }
  return [...told].map(([words, names]) => `${words}${namesText(names, '单位')}`)
}

/** Rows ahead that were not in the earlier ranking, and rows that were ahead then and are in this one no more. */
function membership(own: Pair, { now, before, beforeLabel }: Compared): string[] {
  const placedBefore = new Set(before.filter(({ place }) => place !== null).map(({ code }) => code))
  const placedNow = new Set(now.filter(({ place }) => place !== null).map(({ code }) => code))
  const isAhead = (place: number | null, of: PlacedRow) => place !== null && place < (of.place ?? 0)
  const came = now.filter(({ code, place }) => !placedBefore.has(code) && isAhead(place, own.now))
  const went = before.filter(({ code, place }) => !placedNow.has(code) && isAhead(place, own.before))
  const names = (rows: readonly PlacedRow[]) =>
    namesText(
      rows.map(({ name }) => name),
      '单位',
    )
  return [
    ...(came.length > 0 ? [`${names(came)}${beforeLabel}未参与排名，本期排在前面`] : []),
    ...(went.length > 0 ? [`${beforeLabel}排在前面的${names(went)}本期未参与排名`] : []),
  ]
}

function restatement(code: string, published: number, { beforeRestated, beforeLabel }: Compared): string[] {
  const restated = beforeRestated?.get(code)
  if (restated === undefined || restated === null || restated === published) return []
  return [`${beforeLabel}数据发布后有更正：按更正后的数${beforeLabel}应为第${restated}名，发布时为第${published}名`]
}

/** Why a row stands higher, lower or where it stood, in sentences with the points behind them (domain §11). */
export function whyMoved(code: string, compared: Compared): string[] {
  const { now, before, beforeLabel, decimals } = compared
  const own = now.find((row) => row.code === code)
  if (!own || own.place === null) return []
  const then = before.find((row) => row.code === code)
  if (!then) return [`${beforeLabel}不在名单内，本期新进`]
  if (then.place === null) return [`${beforeLabel}未参与排名，没有可比的名次`]
  const earlier = new Map(before.filter(({ place }) => place !== null).map((row) => [row.code, row]))
  const others = now.flatMap((row): Pair[] => {
    const was = earlier.get(row.code)
    return row.place === null || row.code === code || !was ? [] : [{ now: row, before: was }]
  })
  const pair = { now: own, before: then }
  const sentences = [
    ...changes(own, then, compared).map((change) => changeSentence(change, decimals)),
    ...passed(pair, others, decimals),
    ...membership(pair, compared),
    ...restatement(code, then.place, compared),
    ...(compared.ruleChange ? [compared.ruleChange] : []),
  ]
  return sentences.length > 0 ? sentences : [`各分项与${beforeLabel}相同，名次未变`]
}
