import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import { lineLock } from '@pianqu/shared/reports/line-lock.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { findingsOf, lineFacts } from './line-facts.query.ts'
import type { DraftLine, ReportAggregate, StoredComment } from './report.repository.ts'

/** What keeps a report from being handed in. */
export interface Readiness {
  readonly findings: readonly Finding[]
  readonly unanswered: readonly StoredComment[]
}

/** Every owed line that may be written and is not handed in yet, untouched ones included: a report is submitted whole. */
export const pendingLines = ({ lines }: Pick<ReportAggregate, 'lines'>) =>
  lines.filter((line) => lineLock(line) === null)

/** What the checks say of lines of a month, as everything stands now. */
export function findingsAbout(db: Database, month: Month, lines: readonly DraftLine[]): Finding[] {
  const factsOf = lineFacts(
    db,
    month,
    lines.map(({ projectCode }) => projectCode),
  )
  const asked = { month, rule: ruleInForce(db, 'line-check', month) }
  return lines.flatMap((line) => findingsOf(line, factsOf(line.projectCode), asked))
}

/** The findings about the lines still to be handed in, and the comments of theirs that nobody has answered. */
export function readinessOf(db: Database, aggregate: ReportAggregate): Readiness {
  const { report, comments } = aggregate
  const lines = pendingLines(aggregate)
  const codes = new Set(lines.map(({ projectCode }) => projectCode))
  return {
    findings: findingsAbout(db, report.month, lines),
    unanswered: comments.filter(({ answer, projectCode }) => answer === null && codes.has(projectCode)),
  }
}
