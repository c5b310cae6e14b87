import type { LineCheck, Report, ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'

/** A line to be judged, with why it is worth a look. */
export interface ReviewLine {
  readonly line: ReportDraftLine
  readonly checks: readonly LineCheck[]
  /** It was sent back before. */
  readonly wasReturned: boolean
  /** How much the month differs from the last one. */
  readonly changeYuan: number
}

const count = ({ checks }: ReviewLine, level: LineCheck['level']): number =>
  checks.filter((check) => check.level === level).length

/** Compared part by part, the greater first: to be decided, sent back before, hard, soft, size of the change. */
const riskOf = (each: ReviewLine): number[] => [
  Number(each.line.status === 'submitted'),
  Number(each.wasReturned),
  count(each, 'hard'),
  count(each, 'soft'),
  each.changeYuan,
]

function byRisk(a: ReviewLine, b: ReviewLine): number {
  const [ours, theirs] = [riskOf(a), riskOf(b)]
  const at = ours.findIndex((value, index) => value !== theirs[index])
  return at < 0 ? a.line.projectCode.localeCompare(b.line.projectCode) : (theirs[at] ?? 0) - (ours[at] ?? 0)
}

/** The lines of a report, the riskiest first; exempt ones are nobody's work. */
export function reviewQueue({ lines, checks, comments }: Pick<Report, 'lines' | 'checks' | 'comments'>): ReviewLine[] {
  return lines
    .filter(({ isExempt }) => !isExempt)
    .map((line) => ({
      line,
      checks: checks.filter(({ projectCode }) => projectCode === line.projectCode),
      wasReturned: comments.some(({ projectCode }) => projectCode === line.projectCode),
      changeYuan: Math.abs((line.content.investedYuan ?? 0) - (line.previous?.investedYuan ?? 0)),
    }))
    .toSorted(byRisk)
}

/** From how many months in a row 无变化 is worth a look of its own. */
const flaggedInARow = 3

/** The lines that may be accepted at once: 无变化, nothing odd, never sent back. */
export function safeToAccept(queue: readonly ReviewLine[]): ReviewLine[] {
  return queue.filter(
    ({ line, checks, wasReturned }) =>
      line.status === 'submitted' &&
      line.isUnchanged &&
      line.unchangedInARow < flaggedInARow &&
      checks.length === 0 &&
      !wasReturned,
  )
}

/** The line after or before another in the queue; the ends stay where they are. */
export function neighbourLine(
  queue: readonly ReviewLine[],
  code: string | undefined,
  count: 1 | -1,
): string | undefined {
  const at = queue.findIndex(({ line }) => line.projectCode === code)
  const next = queue[Math.min(Math.max(at + count, 0), queue.length - 1)]
  return next?.line.projectCode
}

/** Where to go when a line has been decided: the next one that waits, or where one is. */
export function nextWaiting(queue: readonly ReviewLine[], code: string): string {
  const at = queue.findIndex(({ line }) => line.projectCode === code)
  const waits = ({ line }: ReviewLine) => line.status === 'submitted' && line.projectCode !== code
  const next = queue.slice(at + 1).find(waits) ?? queue.find(waits)
  return next?.line.projectCode ?? code
}
