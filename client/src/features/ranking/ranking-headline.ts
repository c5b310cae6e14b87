import { type Finding, shortName } from '@pianqu/shared/headlines/headline.ts'
import { rankingFinding } from '@pianqu/shared/headlines/month-findings.ts'
import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { memberWord, scoreText } from '@pianqu/shared/rankings/ranking-words.ts'

const nameOf = ({ name }: RankingRow): string => name

/** Who moved the most in one direction, where it is one or two: `沐江金融城升3位`. */
function furthest({ rows }: Ranking, sign: 1 | -1): string | null {
  const gains = rows.map(({ name, move }) => ({ name, by: (move ?? 0) * sign }))
  const most = Math.max(0, ...gains.map(({ by }) => by))
  const names = gains.filter(({ by }) => by === most).map(({ name }) => name)
  return most === 0 || names.length > 2 ? null : `${names.join('、')}${sign > 0 ? '升' : '降'}${most}位`
}

/** The finding of a ranking: who leads and by how much, who must catch up; who moved and who is not in it below. */
export function rankingHeadline(ranking: Ranking): Finding {
  const { label, groupName, isRanked, notice, rows, rule, group, push, comparedWith } = ranking
  const points = (score: number | null | undefined) => (score ? `${scoreText(score, rule.decimals)}分` : null)
  const leaders = rows.filter(({ place }) => place === 1)
  const finding = rankingFinding({
    ...{ label, groupName },
    notice: isRanked ? null : (notice ?? '暂不排名'),
    leaders: leaders.map(nameOf),
    score: points(leaders[0]?.score),
    lead: points(rows.find(({ place }) => place === 2)?.gapToPrevious),
    up: rows.filter(({ move }) => (move ?? 0) > 0).length,
    down: rows.filter(({ move }) => (move ?? 0) < 0).length,
    push: push.map((code) => rows.find((row) => row.code === code)?.name ?? code),
    pushName: shortName(rule.listNames.push, 6),
    silent: rows.filter(({ place, exempt }) => place === null && !exempt).map(nameOf),
    unit: memberWord(group),
    comparedWith: comparedWith && rows.some(({ move }) => move !== null) ? comparedWith.label : null,
  })
  const moved = isRanked ? [furthest(ranking, 1), furthest(ranking, -1)].filter((text) => text !== null) : []
  return { ...finding, details: [...finding.details, ...moved] }
}
