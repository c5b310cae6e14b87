import type { Actor } from '@pianqu/shared/access/access.ts'
import { isBeingFilled } from '@pianqu/shared/periods/being-filled.ts'
import type { Ranking, RankingHistory } from '@pianqu/shared/rankings/ranking.contract.ts'
import { isOfAreas, type RankingGroup, type RankingSpan } from '@pianqu/shared/rankings/ranking-groups.ts'
import type { RankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { ruleChangeSentence } from '@pianqu/shared/rankings/rule-change.ts'
import { spanKey, spanText } from '@pianqu/shared/rankings/span.ts'
import { type Month, yearOf } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { isRankedMonth } from '../boards/area-figures.query.ts'
import { mayReadPlaces } from '../figures/figure-scope.query.ts'
import { allPeriods, onePeriod } from '../figures/list-periods.query.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { frozenRanking } from '../snapshots/frozen-page.facts.ts'
import { placedRanking } from './placed-ranking.query.ts'

type Series = RankingHistory['series'][number]
type Point = NonNullable<Series['points'][number]>
interface Standing extends Pick<Point, 'place' | 'tied' | 'score'> {
  readonly code: string
  readonly name: string
}

interface Period {
  readonly month: Month
  readonly rule: RankingRule
  readonly snapshot: string | null
  /** As told: published where it was. */
  readonly rows: ReadonlyMap<string, Standing>
  readonly now: ReadonlyMap<string, Standing>
}

interface Asked {
  readonly group: RankingGroup
  readonly by: RankingSpan
  readonly year: number
}

interface Told extends Asked {
  /** Months that whoever asks may not read: the last of a quarter or a year is the last of the others. */
  readonly closed: readonly Month[]
}

const byCode = (rows: readonly Standing[]): ReadonlyMap<string, Standing> =>
  new Map(rows.map(({ code, name, place, tied, score }) => [code, { code, name, place, tied, score }]))

/** The last ranked month of each month, quarter or year that is told, in order. */
function endsOf(db: Database, { by, year, closed }: Told): Month[] {
  const ranked = allPeriods(db)
    .map(({ month }) => month)
    .filter((month) => (by === 'year' || yearOf(month) === year) && !closed.includes(month) && isRankedMonth(db, month))
    .sort()
  return [...new Map(ranked.map((month) => [spanKey(month, by), month])).values()]
}

function periodOf(db: Database, month: Month, { by, group }: Asked): Period {
  const { standings, rule } = placedRanking(db, { month, by, group })
  const now = byCode(
    standings.map(({ row, place, tied, score }) => ({ code: row.code, name: row.name, place, tied, score })),
  )
  const number = publishedMonths(db).get(month)
  const frozen: Ranking | null = number === undefined ? null : frozenRanking(db, number, by, group)
  if (!frozen || number === undefined) return { month, rule, snapshot: null, rows: now, now }
  return { month, rule: frozen.rule, snapshot: number, rows: byCode(frozen.rows), now }
}

const restatedMark = (told: Standing, now: Standing | undefined): Pick<Point, 'restated'> =>
  !now || (now.place === told.place && now.score === told.score && now.tied === told.tied)
    ? {}
    : { restated: { place: now.place, tied: now.tied, score: now.score } }

function pointOf({ rows, now }: Period, code: string): Point | null {
  const told = rows.get(code)
  if (!told) return null
  return { place: told.place, tied: told.tied, score: told.score, ...restatedMark(told, now.get(code)) }
}

/** Everybody who was ever told of, by the newest name; in the order of the last period, those gone since behind. */
function membersOf(periods: readonly Period[]): Pick<Series, 'code' | 'name'>[] {
  const members = new Map<string, Pick<Series, 'code' | 'name'>>()
  for (const { rows } of periods.toReversed()) {
    for (const { code, name } of rows.values()) if (!members.has(code)) members.set(code, { code, name })
  }
  return [...members.values()]
}

function readHistory(db: Database, asked: Told): RankingHistory {
  const { group, by, year } = asked
  const periods = endsOf(db, asked).map((month) => periodOf(db, month, asked))
  const published = publishedMonths(db)
  return {
    group,
    by,
    year,
    periods: periods.map(({ month, rule, snapshot }, index) => {
      const before = periods[index - 1]
      return {
        key: spanKey(month, by),
        label: spanText(month, by),
        month,
        ruleChange: before ? ruleChangeSentence(before.rule, rule) : null,
        isPublished: published.has(month),
        provisional: isBeingFilled(onePeriod(db, month)?.state),
        snapshot,
      }
    }),
    series: membersOf(periods).map(({ code, name }) => ({
      code,
      name,
      points: periods.map((period) => pointOf(period, code)),
    })),
  }
}

const rankingHistory = perRevision(readHistory, 40)

/** Places over the periods of a year, or over the years, as told then; of months that this person may read. */
export function openHistory(db: Database, actor: Actor, asked: Asked): RankingHistory {
  const ofAreas = isOfAreas(asked.group)
  const closed = allPeriods(db)
    .map(({ month }) => month)
    .filter((month) => !mayReadPlaces(db, actor, { month, ofAreas }))
  return rankingHistory(db, { ...asked, closed })
}
