import type { ReviewLine, SafeLine } from '@pianqu/shared/reports/review.contract.ts'

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

/** The next lines that wait after this one, around the end. */
function waitingAfter(queue: readonly ReviewLine[], code: string, most: number): ReviewLine[] {
  const at = queue.findIndex(({ projectCode }) => projectCode === code)
  const around = [...queue.slice(at + 1), ...queue.slice(0, Math.max(at, 0))]
  return around.filter(({ status }) => status === 'submitted').slice(0, most)
}

/** The reports of the lines that come next, each once. */
export const nextReports = (queue: readonly ReviewLine[], code: string, most: number): string[] =>
  [...new Set(waitingAfter(queue, code, queue.length).map(({ reportId }) => reportId))].slice(0, most)

/** Where to go when a line has been decided: the next one that waits, or where one is. */
export function nextWaiting(queue: readonly ReviewLine[], code: string): string {
  return waitingAfter(queue, code, 1)[0]?.projectCode ?? code
}

/** Lines of one report that take the same step together. */
export interface Batch {
  readonly reportId: string
  readonly version: number
  readonly codes: readonly string[]
}

/** The lines by the report that they belong to: each report takes its own step. */
export function batchesOf(lines: readonly SafeLine[]): Batch[] {
  const ids = [...new Set(lines.map(({ reportId }) => reportId))]
  return ids.map((reportId) => {
    const own = lines.filter((line) => line.reportId === reportId)
    return { reportId, version: own[0]?.version ?? 0, codes: own.map(({ projectCode }) => projectCode) }
  })
}
