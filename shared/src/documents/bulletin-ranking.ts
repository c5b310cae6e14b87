import type { RankingRow } from '../rankings/ranking.contract.ts'
import { placeText } from '../snapshots/restated.ts'
import type { BulletinFacts } from './bulletin-facts.ts'
import { figure, joinedBy, named, type Sentence, says } from './sentence.ts'

const source = { kind: 'ranking', group: 'districts' } as const

/** `第1名锦南区（97.06分）`. */
const placeClause =
  (decimals: number) =>
  (row: RankingRow): Sentence =>
    says`${figure(placeText(row), source)}${named(row.name)}（${figure((row.score ?? 0).toFixed(decimals), source)}分）`

const namesOf = (rows: readonly RankingRow[], codes: readonly string[]): Sentence =>
  joinedBy(
    '、',
    codes.flatMap((code) => rows.filter((row) => row.code === code)).map(({ name }) => [named(name)]),
  )

/** Where the districts stand: the first and the last, those on the lists, and who has no place. */
export function rankingSentences({ ranking }: Pick<BulletinFacts, 'ranking'>): Sentence[] {
  const placed = ranking?.rows.filter(({ place }) => place !== null) ?? []
  if (!ranking?.isRanked || placed.length === 0) return [says`本月报送不完整或没有可比数据，区（市）县暂不排名。`]
  const { decimals, listSize, listNames } = ranking.rule
  const size = Math.min(listSize, Math.floor(placed.length / 2)) || placed.length
  const clauses = (rows: readonly RankingRow[]) => joinedBy('、', rows.map(placeClause(decimals)))
  const last = placed.length > size ? says`；排在后${String(size)}位的是${clauses(placed.slice(-size))}` : []
  const unplaced = ranking.rows.length - placed.length
  const without = unplaced > 0 ? says`；另有${figure(unplaced, source)}个没有名次` : []
  const first = says`按月度指数得分，${figure(placed.length, source)}个区（市）县参加排名，排在前${String(size)}位的是${clauses(placed.slice(0, size))}${last}${without}，名次见附件2。`
  const praised =
    ranking.red.length > 0 ? [says`${listNames.red}：${namesOf(ranking.rows, ranking.red)}，予以通报表扬`] : []
  const pushed = ranking.push.length > 0 ? [says`${listNames.push}：${namesOf(ranking.rows, ranking.push)}`] : []
  const lists = [...praised, ...pushed]
  return lists.length === 0 ? [first] : [first, says`${joinedBy('；', lists)}。`]
}
