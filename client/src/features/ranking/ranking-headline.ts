import { namesText } from '@pianqu/shared/number/counted-names.ts'
import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { memberWord, scoreText } from '@pianqu/shared/rankings/ranking-words.ts'

const nameOf = ({ name }: RankingRow): string => name

function leadClause({ rows, rule }: Ranking): string | null {
  const leaders = rows.filter(({ place }) => place === 1)
  const [first] = leaders
  if (!first || first.score === null) return null
  const score = `${scoreText(first.score, rule.decimals)}分`
  if (leaders.length > 1) return `${namesText(leaders.map(nameOf), '单位')}并列第1名（${score}）`
  const second = rows.find(({ place }) => place === 2)
  const lead = second?.gapToPrevious ? `，领先第2名${scoreText(second.gapToPrevious, rule.decimals)}分` : ''
  return `${first.name}居第1名（${score}）${lead}`
}

/** Who moved the most in one direction, where it is one or two: `沐江金融城升3位`. */
function furthest({ rows }: Ranking, sign: 1 | -1): string | null {
  const gains = rows.map(({ name, move }) => ({ name, by: (move ?? 0) * sign }))
  const most = Math.max(0, ...gains.map(({ by }) => by))
  const names = gains.filter(({ by }) => by === most).map(({ name }) => name)
  return most === 0 || names.length > 2 ? null : `${names.join('、')}${sign > 0 ? '升' : '降'}${most}位`
}

/** `比8月3个上升、2个下降，其中沐江金融城升3位`. */
function moveClause(ranking: Ranking): string | null {
  const { comparedWith, rows } = ranking
  if (!comparedWith || rows.every(({ move }) => move === null)) return null
  const [up, down] = [1, -1].map((sign) => rows.filter(({ move }) => (move ?? 0) * sign > 0).length)
  const counts = [up ? `${up}个上升` : null, down ? `${down}个下降` : null].filter(Boolean)
  if (counts.length === 0) return `与${comparedWith.label}相比名次没有变化`
  const named = [furthest(ranking, 1), furthest(ranking, -1)].filter(Boolean)
  return `比${comparedWith.label}${counts.join('、')}${named.length > 0 ? `，其中${named.join('、')}` : ''}`
}

function pushClause({ push, rows, rule, group }: Ranking): string | null {
  if (push.length === 0) return null
  const names = push.map((code) => rows.find((row) => row.code === code)?.name ?? code)
  return `${rule.listNames.push}${push.length}个：${namesText(names, memberWord(group))}`
}

function silentClause({ rows, group }: Ranking): string | null {
  const silent = rows.filter(({ place, exempt }) => place === null && !exempt).map(nameOf)
  return silent.length > 0 ? `${namesText(silent, memberWord(group))}不参与排名` : null
}

/** The finding of a ranking in one line: who leads and by how much, who moved, who must catch up, who is not in it. */
export function rankingHeadline(ranking: Ranking): string {
  const { label, groupName, isRanked, notice } = ranking
  const subject = `${label}${groupName}排名`
  if (!isRanked) return `${subject}：${notice ?? '暂不排名'}`
  const clauses = [leadClause(ranking), moveClause(ranking), pushClause(ranking), silentClause(ranking)]
  return `${subject}：${clauses.filter(Boolean).join('；')}`
}
