import { placesGained } from '@pianqu/shared/number/rank.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import { placeIntervals, type ShakenMonth } from '@pianqu/shared/rankings/interval.ts'
import type { Ranking, RankingRow } from '@pianqu/shared/rankings/ranking.contract.ts'
import { rankingGroupNames } from '@pianqu/shared/rankings/ranking-groups.ts'
import { ruleChangeSentence } from '@pianqu/shared/rankings/rule-change.ts'
import { spanText } from '@pianqu/shared/rankings/span.ts'
import type { Standing } from '@pianqu/shared/rankings/standings.ts'
import { whyMoved } from '@pianqu/shared/rankings/why-moved.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { type LastRanking, lastRanking } from './last-ranking.query.ts'
import { type PlacedMember, type PlacedRanking, placedRanking, type RankingQuestion } from './placed-ranking.query.ts'
import { leftOutSentences, rankingNotice } from './ranking-words.ts'
import { rowParts } from './row-parts.ts'

type Shown = Omit<RankingRow, 'interval' | 'because' | 'move' | 'isNew' | 'before'>

function shownRow(standing: Standing<PlacedMember>, decimals: number): Shown {
  const { row, ...place } = standing
  const parts = rowParts(row, decimals)
  return {
    ...place,
    code: row.code,
    name: row.name,
    category: row.category,
    exempt: row.exempt,
    missing: row.missing,
    parts,
    leftOut: row.missing === null ? parts.filter(({ score }) => score === null).map(({ code }) => code) : [],
    months: row.months.map(({ month }) => month),
  }
}

/** Plain numbers will do: the draws are an estimate, never a verdict. */
const shaken = ({ months }: PlacedMember): ShakenMonth[] =>
  months.map(({ index }) => ({
    parts: index.parts.flatMap(({ part, score }) =>
      score
        ? [{ code: part.code, weight: part.weight, score: Number(score.numerator) / Number(score.denominator) }]
        : [],
    ),
  }))

function intervalsOf({ standings, rule }: PlacedRanking, seed: string): ReadonlyMap<string, [number, number]> {
  const drawn = standings.filter(({ row, place }) => place !== null && row.months.length > 0)
  const { draws, jitterPercent, decimals } = rule
  const intervals = placeIntervals(
    drawn.map(({ row }) => shaken(row)),
    { draws, jitterPercent, decimals, seed },
  )
  return new Map(drawn.map(({ row }, index) => [row.code, intervals[index] ?? [1, drawn.length]]))
}

/** What a row was in the ranking before, and how it came from there. */
function movesSince(last: LastRanking | null, shown: readonly Shown[], rule: PlacedRanking['rule']) {
  const before = new Map(last?.rows.map((row) => [row.code, row]))
  const compared = last && {
    now: shown,
    before: last.rows,
    beforeRestated: last.restated,
    beforeLabel: last.label,
    ruleChange: ruleChangeSentence(last.rule, rule),
    decimals: rule.decimals,
  }
  return ({ code, place }: Shown): Pick<RankingRow, 'move' | 'isNew' | 'because' | 'before'> => {
    const was = before.get(code)
    return {
      move: placesGained(was?.place, place),
      isNew: last !== null && !was,
      because: compared ? whyMoved(code, compared) : [],
      before: was
        ? {
            place: was.place,
            tied: was.tied,
            score: was.score,
            parts: was.parts.map(({ code: part, score, points }) => ({ code: part, score, points })),
          }
        : null,
    }
  }
}

function readRanking(db: Database, question: RankingQuestion): Ranking {
  const { month, by, group } = question
  const placed = placedRanking(db, question)
  const { months, rule, standings } = placed
  const period = onePeriod(db, month)
  const { accepted, owed } = period ?? { accepted: 0, owed: 0 }
  const seed = [rule.seed, rule.effectiveMonth, month, by, group].join('/')
  const isRanked = standings.some(({ place }) => place !== null)
  const last = isRanked ? lastRanking(db, question) : null
  const intervals = intervalsOf(placed, seed)
  const shown = standings.map((standing) => shownRow(standing, rule.decimals))
  const moveOf = movesSince(last, shown, rule)
  return {
    month,
    provisional: isBeingFilled(period?.state),
    by,
    label: spanText(month, by),
    months: [...months],
    group,
    groupName: rankingGroupNames[group],
    snapshot: null,
    isFrozen: false,
    isPublished: false,
    isRanked,
    notice: rankingNotice(placed, question, { month, accepted, owed }),
    rule,
    leftOut: isRanked ? leftOutSentences(placed, group) : [],
    seed,
    comparedWith: last && { month: last.month, label: last.label, snapshot: last.snapshot },
    rows: shown.map((row) => ({ ...row, interval: intervals.get(row.code) ?? null, ...moveOf(row) })),
    total: shown.length,
    red: shown.filter(({ list }) => list === 'red').map(({ code }) => code),
    push: shown
      .filter(({ list }) => list === 'push')
      .reverse()
      .map(({ code }) => code),
  }
}

/** A ranking as it stands now, whole, computed once per change of the data. */
export const currentRanking = perRevision(readRanking, 60)
