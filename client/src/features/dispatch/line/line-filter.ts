import { contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import type { Finding } from '@pianqu/shared/reports/line-checks.ts'
import type { LineFilter } from './line-filters.ts'
import type { ShownLine } from './shown-line.ts'

/** A line with what there is to say of it. */
export interface JudgedLine {
  readonly line: ShownLine
  readonly findings: readonly Finding[]
}

/** Still to be filled in: nothing entered yet, or sent back. */
const isNeeded = ({ status, content, isExempt, isLocked }: ShownLine): boolean =>
  !isExempt && !isLocked && (status === 'returned' || content.investedYuan === null)

/** An empty line is to be filled, not odd; what is odd was entered. */
const isFlagged = ({ line, findings }: JudgedLine): boolean =>
  !line.isExempt && findings.some(({ code }) => code !== 'line/missing')

/** Says something else than last month, and is not declared the same. */
export function isChangedLine({ content, previous, isUnchanged, isExempt }: ShownLine): boolean {
  if (isUnchanged || isExempt || content.investedYuan === null) return false
  return !previous || contentFields.some((field) => content[field] !== previous[field])
}

const tests: Record<LineFilter, (judged: JudgedLine) => boolean> = {
  all: () => true,
  needed: ({ line }) => isNeeded(line),
  flagged: isFlagged,
  changed: ({ line }) => isChangedLine(line),
  unchanged: ({ line }) => line.isUnchanged,
}

/** The lines of a filter; those that were sent back come first. */
export function filterLines(lines: readonly JudgedLine[], filter: LineFilter): JudgedLine[] {
  const rank = ({ line }: JudgedLine) => (line.status === 'returned' ? 0 : 1)
  return lines.filter(tests[filter]).toSorted((a, b) => rank(a) - rank(b))
}

/** How many lines that are owed say how much was invested; one that was emptied again does not. */
export const filledCount = (lines: readonly JudgedLine[]): number =>
  lines.filter(({ line: { isExempt, content } }) => !isExempt && content.investedYuan !== null).length

/** How many lines each filter shows. */
export function filterCounts(lines: readonly JudgedLine[]): Record<LineFilter, number> {
  const count = (filter: LineFilter) => lines.filter(tests[filter]).length
  return {
    all: count('all'),
    needed: count('needed'),
    flagged: count('flagged'),
    changed: count('changed'),
    unchanged: count('unchanged'),
  }
}

/** Nothing of this month's own was entered, so that last month's words may stand. */
function isUntouched({ status, content, previous }: ShownLine): boolean {
  if (content.investedYuan !== null || content.note !== null || previous === null) return false
  const carried = contentFields.filter((field) => field !== 'note' && typeof previous[field] === 'string')
  return status === 'empty' || carried.every((field) => content[field] === previous[field])
}

/** The lines that one click may declare 无变化: open, untouched, with a last month to stand on. */
export function restToLeave(lines: readonly JudgedLine[]): ShownLine[] {
  return lines.map(({ line }) => line).filter((line) => !line.isLocked && !line.isUnchanged && isUntouched(line))
}

/** What it says that a filter shows nothing. */
export const noneOf: Record<LineFilter, string> = {
  all: '没有应报的项目',
  needed: '都填好了',
  flagged: '没有异常的行',
  changed: '还没有与上月不同的行',
  unchanged: '没有标为无变化的行',
}
