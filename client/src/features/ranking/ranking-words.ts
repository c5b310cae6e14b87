import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RankingGroup } from '@pianqu/shared/rankings/ranking-groups.ts'
import { placeText, restatedText } from '@pianqu/shared/snapshots/restated.ts'

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
