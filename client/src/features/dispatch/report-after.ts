import type { Report, ReportAfter } from '@pianqu/shared/reports/report.contract.ts'

/**
 * The report that was read, with what a write has answered laid over it: that tells of its own lines alone. `undefined`
 * where somebody else has written between the two.
 */
export function reportAfter(before: Report | undefined, after: ReportAfter): Report | undefined {
  if (before?.id !== after.id || before.version + 1 < after.version) return undefined
  if (before.version >= after.version) return before
  const written = new Map(after.lines.map((line) => [line.projectCode, line]))
  return {
    ...before,
    ...after,
    lines: before.lines.map((line) => written.get(line.projectCode) ?? line),
    checks: before.lines.flatMap(({ projectCode: code }) =>
      (written.has(code) ? after : before).checks.filter(({ projectCode }) => projectCode === code),
    ),
  }
}
