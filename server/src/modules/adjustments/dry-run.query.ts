import type { ListEvent } from '@pianqu/shared/adjustments/adjustment.contract.ts'
import { dryRun } from '@pianqu/shared/adjustments/dry-run.ts'
import type { DryRun, dryRunRule, Outcomes } from '@pianqu/shared/adjustments/rule.contract.ts'
import type { BodyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Database } from '../../db/database.ts'
import { adjustmentProposals } from '../areas/adjustment.tables.ts'
import { listEvents } from './board.query.ts'
import { outcomesOf, ruleInForce, ruleWorld } from './rule-world.query.ts'
import { scoredYears } from './year-scores.facts.ts'

/** What took effect in the year after; the list as it was first drawn up is no adjustment. */
function actualAfter(events: readonly ListEvent[], year: number): ListEvent[] {
  const first = events.at(-1)?.on
  return events.filter(({ on }) => on !== first && Number(on.slice(0, 4)) === year + 1)
}

/** What a rule would have done over the years that have scores, beside what happened. */
export function dryRunOver(db: Database, { content, from, to }: BodyOf<typeof dryRunRule>, today: Day): DryRun {
  const years = scoredYears(db).filter((year) => year >= (from ?? year) && year <= (to ?? year))
  const events = listEvents(db, today)
  return {
    years: dryRun(content, years, ruleWorld(db)).map((result) => ({
      ...result,
      actual: actualAfter(events, result.year),
    })),
  }
}

/** What the rule in force says about a year, the newest unless told, and the newest proposal about each that still counts. */
export function outcomeList(db: Database, asked: number | undefined, today: Day): Outcomes {
  const years = scoredYears(db)
  const year = asked ?? years[0] ?? null
  const rule = ruleInForce(db, today)
  const result = year === null ? null : outcomesOf(db, year, today)
  const proposals = db.orm.select().from(adjustmentProposals).all()
  const rows = (result?.outcomes ?? []).map((outcome) => ({
    ...outcome,
    proposalId:
      proposals.find(
        ({ areaCode, kind, basisYear, state }) =>
          areaCode === outcome.areaCode && kind === outcome.kind && basisYear === outcome.year && state !== 'withdrawn',
      )?.proposalId ?? null,
  }))
  return {
    years,
    year,
    rule: rule ? { name: rule.content.name, documentNumber: rule.basis } : null,
    rows,
    leftOut: [...(result?.leftOut ?? [])],
  }
}
