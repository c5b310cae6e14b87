import { namesText } from '@pianqu/shared/number/counted-names.ts'
import type { RankingGroup, RankingSpan } from '@pianqu/shared/rankings/ranking-groups.ts'
import { monthNames } from '@pianqu/shared/rankings/span.ts'
import { type Month, monthNumber, monthText } from '@pianqu/shared/time/month.ts'
import type { PlacedRanking } from './placed-ranking.query.ts'

const unitOf = (group: RankingGroup): string => (group === 'districts' ? '区县' : '片区')

/** Which parts are left out, for all rows or for some, in sentences: it is said, never silent (domain §11). */
export function leftOutSentences({ standings, rule }: PlacedRanking, group: RankingGroup): string[] {
  const placed = standings.filter(({ place }) => place !== null).map(({ row }) => row)
  return rule.parts.flatMap(({ code, name, weight }) => {
    const without = placed.filter(
      ({ index }) => (index.parts.find(({ part }) => part.code === code)?.score ?? null) === null,
    )
    if (without.length === 0) return []
    const said = `「${name}」（权重${weight}）`
    if (without.length === placed.length) return [`${said}尚无数据，本期不计，其余分项权重按比例放大到100`]
    const names = namesText(
      without.map((row) => row.name),
      unitOf(group),
    )
    return [`${names}没有「${name}」数据，该项不计，其余分项权重按比例放大到100`]
  })
}

export interface Completeness {
  readonly month: Month
  readonly accepted: number
  readonly owed: number
}

const thin = ({ month, accepted, owed }: Completeness): string =>
  owed === 0 ? `${monthText(month)}没有应报项目，暂不排名` : `暂不排名（${accepted}/${owed}）`

function departmentNotice(by: RankingSpan, rows: number): string | null {
  if (by !== 'year') return '市级部门没有月度指数，按年公布双向考核结果'
  return rows > 0 ? null : '本年双向考核结果尚未公布'
}

/** What is to be said above the places, or why there are none. */
export function rankingNotice(
  { months, standings }: PlacedRanking,
  { by, group }: { readonly by: RankingSpan; readonly group: RankingGroup },
  asked: Completeness,
): string | null {
  if (group === 'departments') return departmentNotice(by, standings.length)
  if (months.length === 0) return thin(asked)
  if (by === 'month') return null
  const mean = `按${monthNames(months)}得分平均`
  return months.includes(asked.month) ? mean : `${mean}；${monthNumber(asked.month)}月${thin(asked)}`
}
