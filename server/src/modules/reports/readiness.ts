import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import { lineLock } from '@pianqu/shared/reports/line-lock.ts'
import type { Database } from '../../db/database.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { findingsOf, lineFacts } from './line-facts.query.ts'
import type { ReportAggregate, StoredComment } from './report.repository.ts'

/** What keeps a report from being handed in. */
export interface Readiness {
  readonly findings: readonly Finding[]
  readonly unanswered: readonly StoredComment[]
}

/** Every owed line that may be written and is not handed in yet, untouched ones included: a report is submitted whole. */
export const pendingLines = ({ lines }: Pick<ReportAggregate, 'lines'>) =>
  lines.filter((line) => lineLock(line) === null)

/** The findings about the lines still to be handed in, and the comments of theirs that nobody has answered. */
export function readinessOf(db: Database, aggregate: ReportAggregate): Readiness {
  const { report, comments } = aggregate
  const lines = pendingLines(aggregate)
  const codes = new Set(lines.map(({ projectCode }) => projectCode))
  const factsOf = lineFacts(db, report.month, [...codes])
  const asked = { month: report.month, rule: ruleInForce(db, 'line-check', report.month) }
  return {
    findings: lines.flatMap((line) => findingsOf(line, factsOf(line.projectCode), asked)),
    unanswered: comments.filter(({ answer, projectCode }) => answer === null && codes.has(projectCode)),
  }
}
