import { placeText, restatedText } from '../snapshots/restated.ts'
import type { Ranking, RankingRow } from './ranking.contract.ts'
import type { RankingGroup } from './ranking-groups.ts'

/** What the members of a group are counted as. */
export const memberWord = (group: RankingGroup): string =>
  group === 'districts' ? '区县' : group === 'departments' ? '部门' : '片区'

/** `80.72`: as published, at the decimals of the rule. */
export const scoreText = (score: number, decimals: number): string => score.toFixed(decimals).replace('-', '−')

/** `+0.57`, `−5.32` or `0.00`. */
export const signedText = (score: number, decimals: number): string =>
  `${score > 0 ? '+' : ''}${scoreText(score, decimals)}`

/** `3—5`, or `3` where the weights change nothing. */
export const intervalText = ([low, high]: readonly [number, number]): string =>
  low === high ? String(low) : `${low}—${high}`

/** Why a row has no place, in the fewest words. */
export const withoutPlace = ({ exempt, missing }: Pick<RankingRow, 'exempt' | 'missing'>): string =>
  missing ?? (exempt ? '免' : '不参与')

type Placed = Pick<RankingRow, 'place' | 'tied' | 'score' | 'published'>

const placeAndScore = ({ place, tied, score }: Omit<Placed, 'published'>, decimals: number): string =>
  score === null ? placeText({ place, tied }) : `${placeText({ place, tied })} ${scoreText(score, decimals)}分`

/** `发布时 第3名 90.10分（2025-09-1），更正后 第4名 89.90分`; null where it stands as published. */
export const placeRestatedText = (row: Placed, decimals: number): string | null =>
  row.published
    ? restatedText({
        snapshot: row.published.snapshot,
        was: placeAndScore(row.published, decimals),
        now: placeAndScore(row, decimals),
      })
    : null

/** `投资进度45、按期开工20`: what the places were counted with. */
export const weightsText = ({ rule }: Pick<Ranking, 'rule'>): string =>
  rule.parts.map(({ name, weight }) => `${name}${weight}`).join('、')

/** How the interval of a place comes about; and to those who check it how to draw it again. */
export function intervalSentence({ rule, seed }: Pick<Ranking, 'rule' | 'seed'>, isChecking: boolean): string {
  const { jitterPercent, draws } = rule
  const again = isChecking ? `抽样编号 ${seed}，编号相同，算出的区间就相同。` : ''
  return `名次区间：各分项权重在±${jitterPercent}%内随机变动${draws}次，取名次的第5至第95百分位；区间宽，说明名次随权重而变。${again}`
}

/** `升2位`, `降1位`, `持平` or `无可比`. */
export function rankChangeText(move: number | null): string {
  if (move === null) return '无可比'
  if (move === 0) return '持平'
  return move > 0 ? `升${move}位` : `降${-move}位`
}

/** `投资进度41.60分、按期开工23.53分`: what the score is made of. */
export function pointsText({ parts }: Pick<RankingRow, 'parts'>, decimals: number): string {
  const told = parts.flatMap(({ name, points }) =>
    points === null ? [`${name}未计`] : [`${name}${scoreText(points, decimals)}分`],
  )
  return told.join('、')
}
