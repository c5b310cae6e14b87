import type { Actor } from '@pianqu/shared/access/access.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Ranking, RankingRow, RankingWhy } from '@pianqu/shared/rankings/ranking.contract.ts'
import { isOfAreas } from '@pianqu/shared/rankings/ranking-groups.ts'
import { whyHere } from '@pianqu/shared/rankings/why-here.ts'
import { monthOfSnapshot } from '@pianqu/shared/snapshots/snapshot-number.ts'
import { type Month, monthNumber } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { allAreas } from '../areas/area.facts.ts'
import { demandPlaces } from '../figures/figure-scope.query.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { frozenRanking } from '../snapshots/frozen-page.facts.ts'
import { currentRanking } from './current-ranking.query.ts'
import type { RankingQuestion } from './placed-ranking.query.ts'

const joined = (...sentences: (string | null)[]): string | null => sentences.filter(Boolean).join('；') || null

/** How a row was first published, where its place or score is another now. */
function publishedMark(first: Ranking | null, number: string, now: RankingRow): Pick<RankingRow, 'published'> {
  const was = first?.rows.find(({ code }) => code === now.code)
  if (!was || (was.place === now.place && was.score === now.score && was.tied === now.tied)) return {}
  return { published: { snapshot: number, place: was.place, tied: was.tied, score: was.score } }
}

function readMarked(db: Database, question: RankingQuestion): Ranking {
  const ranking = currentRanking(db, question)
  const newest = publishedMonths(db).get(question.month)
  if (newest) {
    // Marks are held against what was first told, as all restated figures are.
    const number = `${question.month}-1`
    const first = frozenRanking(db, number, question.by, question.group)
    const rows = ranking.rows.map((row) => ({ ...row, ...publishedMark(first, number, row) }))
    return { ...ranking, isPublished: true, rows }
  }
  const provisional = ranking.isRanked ? `${monthNumber(question.month)}月尚未发布，名次为暂定，会随填报变化` : null
  return { ...ranking, notice: joined(ranking.notice, provisional) }
}

/** A ranking as it stands now, marked where it was published otherwise and where it is provisional. */
const markedRanking = perRevision(readMarked, 60)

function publishedAs(db: Database, question: RankingQuestion, number: string): Ranking {
  const frozen = frozenRanking(db, number, question.by, question.group)
  if (frozen) return { ...frozen, snapshot: number, isFrozen: true, isPublished: true }
  const now = markedRanking(db, question)
  const said = `快照${number}发布时没有固定排名，以下按现在的数据计算`
  return { ...now, snapshot: number, notice: joined(said, now.notice) }
}

type Parts = RankingRow['parts']

const closed = (parts: Parts): Parts =>
  parts.map((part) => ({ ...part, numerator: null, denominator: null, display: '—', source: null }))

/** A district reads everybody's places and scores, and what its own are made of. */
function openTo(db: Database, actor: Actor, ranking: Ranking): Ranking {
  if (actor.role !== 'district') return ranking
  const own = new Set([
    ...(actor.unitCode === null ? [] : [actor.unitCode]),
    ...allAreas(db)
      .filter(({ districtCodes }) => districtCodes.some((code) => code === actor.unitCode))
      .map(({ code }) => code),
  ])
  return {
    ...ranking,
    rows: ranking.rows.map((row) => (own.has(row.code) ? row : { ...row, parts: closed(row.parts) })),
  }
}

interface Asked extends RankingQuestion {
  readonly snapshot: string | undefined
}

/** A ranking as this person may read it: of a snapshot, or as it stands. Throws period/not-published. */
export function rankingFor(db: Database, actor: Actor, { snapshot, month, by, group }: Asked): Ranking {
  const of: Month = (snapshot === undefined ? undefined : monthOfSnapshot(snapshot)) ?? month
  const question = { month: of, by, group }
  if (snapshot !== undefined) return openTo(db, actor, publishedAs(db, question, snapshot))
  demandPlaces(db, actor, { month: of, ofAreas: isOfAreas(group) })
  return openTo(db, actor, markedRanking(db, question))
}

/** Why one row stands where it stands. Throws common/not-found for a row the ranking does not have. */
export function rankingWhy(
  db: Database,
  actor: Actor,
  { code, ...asked }: Asked & { readonly code: string },
): RankingWhy {
  const ranking = rankingFor(db, actor, asked)
  const row = ranking.rows.find((each) => each.code === code)
  if (!row) {
    throw new ProblemError('common/not-found', { detail: `${ranking.label}${ranking.groupName}排名中没有“${code}”` })
  }
  return whyHere(ranking, row)
}
