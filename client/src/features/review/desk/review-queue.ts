import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'

/** The line after or before another in the queue; the ends stay where they are. */
export function neighbourLine(
  queue: readonly ReviewLine[],
  code: string | undefined,
  count: 1 | -1,
): string | undefined {
  const at = queue.findIndex(({ projectCode }) => projectCode === code)
  const next = queue[Math.min(Math.max(at + count, 0), queue.length - 1)]
  return next?.projectCode
}

/** Where to go when a line has been decided: the next one that waits, or where one is. */
export function nextWaiting(queue: readonly ReviewLine[], code: string): string {
  const at = queue.findIndex(({ projectCode }) => projectCode === code)
  const waits = ({ status, projectCode }: ReviewLine) => status === 'submitted' && projectCode !== code
  const next = queue.slice(at + 1).find(waits) ?? queue.find(waits)
  return next?.projectCode ?? code
}

/** Lines of one report that take the same step together. */
export interface Batch {
  readonly reportId: string
  readonly version: number
  readonly codes: readonly string[]
}

/** The lines by the report that they belong to: each report takes its own step. */
export function batchesOf(lines: readonly ReviewLine[]): Batch[] {
  const ids = [...new Set(lines.map(({ reportId }) => reportId))]
  return ids.map((reportId) => {
    const own = lines.filter((line) => line.reportId === reportId)
    return { reportId, version: own[0]?.version ?? 0, codes: own.map(({ projectCode }) => projectCode) }
  })
}
