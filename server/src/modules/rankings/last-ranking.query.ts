import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { earlierMonths, shortSpanText } from '@pianqu/shared/rankings/span.ts'
import type { PlacedRow } from '@pianqu/shared/rankings/why-moved.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { isRankedMonth } from '../boards/area-figures.query.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { frozenRanking } from '../snapshots/frozen-page.facts.ts'
import { type PlacedRanking, placedRanking, type RankingQuestion } from './placed-ranking.query.ts'
import { rowParts } from './row-parts.ts'

export interface EarlierRow extends PlacedRow {
  readonly tied: boolean
}

export interface LastRanking {
  readonly month: Month
  readonly label: string
  readonly snapshot: string | null
  readonly rule: RankingRule
  readonly rows: readonly EarlierRow[]
  /** Places by the figures of now, where the ranking is taken from a snapshot. */
  readonly restated: ReadonlyMap<string, number | null> | null
}

const rowsOf = ({ standings, rule }: PlacedRanking): EarlierRow[] =>
  standings.map(({ row, place, tied, score }) => ({
    code: row.code,
    name: row.name,
    place,
    tied,
    score,
    parts: rowParts(row, rule.decimals),
  }))

const publishedRanking = (db: Database, { by, group }: RankingQuestion, number: string | undefined): Ranking | null =>
  number === undefined ? null : frozenRanking(db, number, by, group)

/** The ranking before this one: as published where it was, else as it stands; `null` where there is none. */
export function lastRanking(db: Database, question: RankingQuestion): LastRanking | null {
  const { by, group } = question
  const published = publishedMonths(db)
  for (const month of earlierMonths(question.month, by)) {
    if (!isRankedMonth(db, month)) continue
    const earlier = { month, by, group }
    const label = shortSpanText(month, by, question.month)
    const snapshot = published.get(month)
    const frozen = publishedRanking(db, earlier, snapshot)
    const current = placedRanking(db, earlier)
    if (frozen && snapshot) {
      const restated = new Map(current.standings.map(({ row, place }) => [row.code, place]))
      return { month, label, snapshot, rule: frozen.rule, rows: frozen.rows, restated }
    }
    return { month, label, snapshot: null, rule: current.rule, rows: rowsOf(current), restated: null }
  }
  return null
}
