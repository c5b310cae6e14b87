import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { placesGained } from '@pianqu/shared/number/rank.ts'
import type { RankingGroup } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { listRankingRules, RulePreview } from '@pianqu/shared/rankings/ranking-rule.contract.ts'
import { type RankingRule, rankingContentSchema } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import type { Standing } from '@pianqu/shared/rankings/standings.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { type Month, monthOfDay } from '@pianqu/shared/time/month.ts'
import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { onePeriod } from '../figures/list-periods.query.ts'
import { firstUnopenedMonth } from '../months/period.facts.ts'
import { ruleVersions } from '../rules/rule.tables.ts'
import { versionsOf } from '../rules/rule-versions.facts.ts'
import { type PlacedMember, placedRanking, placedUnder } from './placed-ranking.query.ts'
import { leftOutSentences, rankingNotice } from './ranking-words.ts'

/** The earliest month a new version may start in. */
const firstRuleMonth = (db: Database, today: Day): Month => firstUnopenedMonth(db) ?? monthOfDay(today)

/** Versions of the monthly index, the newest first. */
export function rankingRules(db: Database, today: Day): ReplyOf<typeof listRankingRules> {
  const firstMonth = firstRuleMonth(db, today)
  const adopted = new Map(
    db.orm
      .select()
      .from(ruleVersions)
      .where(eq(ruleVersions.kind, 'ranking'))
      .all()
      .map((row) => [row.ruleId, row]),
  )
  const versions = versionsOf(db, { kind: 'ranking', code: 'monthly-index' })
  const rows = versions
    // One that another took the place of before it began was never in force.
    .filter((version) => versions.findLast((other) => other.effectiveMonth === version.effectiveMonth) === version)
    .toSorted((a, b) => (a.effectiveMonth < b.effectiveMonth ? 1 : -1))
    .map(({ ruleId, effectiveMonth, content }) => {
      const stored = adopted.get(ruleId ?? '')
      return {
        ...rankingContentSchema.parse(content),
        effectiveMonth,
        reason: stored?.basis ?? null,
        byName: stored?.decidedBy ?? null,
        at: stored?.decidedAt ?? null,
        isFrozen: effectiveMonth < firstMonth,
      }
    })
  return { rows, total: rows.length, firstMonth }
}

interface Asked {
  readonly rule: RankingRule
  readonly month: Month
  readonly group: RankingGroup
}

const sideOf = (standing: Standing<PlacedMember> | undefined) => ({
  place: standing?.place ?? null,
  tied: standing?.tied ?? false,
  score: standing?.score ?? null,
  tier: standing?.tier ?? null,
  list: standing?.list ?? null,
})

/** A month under a rule that is not adopted, beside its places of now; nothing is written. */
export function rulePreview(db: Database, { rule, month, group }: Asked): RulePreview {
  const question = { month, by: 'month', group } as const
  const now = new Map(placedRanking(db, question).standings.map((standing) => [standing.row.code, standing]))
  const supposed = placedUnder(db, question, () => rule)
  const { accepted, owed } = onePeriod(db, month) ?? { accepted: 0, owed: 0 }
  const rows = supposed.standings.map((standing) => {
    const { code, name } = standing.row
    const before = now.get(code)
    const move = placesGained(before?.place, standing.place)
    return { code, name, now: sideOf(before), proposed: sideOf(standing), move }
  })
  const isRanked = supposed.standings.some(({ place }) => place !== null)
  return {
    month,
    group,
    isRanked,
    notice: rankingNotice(supposed, question, { month, accepted, owed }),
    leftOut: isRanked ? leftOutSentences(supposed, group) : [],
    changed: rows.filter(({ now: was, proposed }) => was.place !== proposed.place).length,
    rows,
    total: rows.length,
  }
}
