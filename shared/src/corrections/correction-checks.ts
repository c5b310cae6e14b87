import type { ContentField, ReportContent } from '../months/report-content.schema.ts'
import { defaultLineCheckRule } from '../reports/line-check-rule.schema.ts'
import { checkLine, type Finding } from '../reports/line-checks.ts'
import { addMonths, type Month, yearOf } from '../time/month.ts'
import type { CorrectionValue } from './correction-value.ts'

export interface PastLine {
  readonly month: Month
  readonly content: ReportContent
}

interface Corrected {
  readonly projectCode: string
  readonly month: Month
  readonly field: ContentField
  readonly newValue: CorrectionValue
}

export interface CorrectionFault extends Finding {
  readonly month: Month
}

const invested = (lines: readonly PastLine[]): number =>
  lines.reduce((sum, { content }) => sum + (content.investedYuan ?? 0), 0)

const lastProgress = (lines: readonly PastLine[]): number | null =>
  lines.findLast(({ content }) => content.progressBasisPoints !== null)?.content.progressBasisPoints ?? null

/** What must be mended in each month from one on, by the very checks of a line; soft ones ask, and stop nothing. */
function hardFaults(
  lines: readonly PastLine[],
  { projectCode, month: from }: Pick<Corrected, 'projectCode' | 'month'>,
  totalInvestmentYuan: number,
): CorrectionFault[] {
  return lines
    .filter(({ month }) => month >= from)
    .flatMap(({ month, content }) => {
      const before = lines.filter((line) => line.month < month)
      const line = {
        projectCode,
        month,
        content,
        previous: before.find((each) => each.month === addMonths(month, -1))?.content ?? null,
        lastProgressBasisPoints: lastProgress(before),
        ytdBeforeYuan: invested(before.filter((each) => yearOf(each.month) === yearOf(month))),
        investedBeforeYuan: invested(before),
        totalInvestmentYuan,
        recentYuan: [],
        isUnderConstruction: false,
      }
      return checkLine(line, defaultLineCheckRule)
        .filter(({ level }) => level === 'hard')
        .map((finding) => ({ ...finding, month }))
    })
}

/**
 * What a correction would break (domain §4): of the month it corrects whatever is said of the corrected line, of every
 * later one what was not said before. `lines` are all accepted ones of the project, in order of month.
 */
export function correctionFaults(
  lines: readonly PastLine[],
  { month, field, newValue, projectCode }: Corrected,
  empty: ReportContent,
  totalInvestmentYuan: number,
): CorrectionFault[] {
  const own = lines.find((line) => line.month === month)?.content ?? empty
  const corrected = { month, content: { ...own, [field]: newValue } }
  const after = [...lines.filter((line) => line.month !== month), corrected].sort((a, b) =>
    a.month < b.month ? -1 : 1,
  )
  const asked = { projectCode, month }
  const keyOf = (fault: CorrectionFault) => `${fault.month} ${fault.code}`
  const known = new Set(hardFaults(lines, asked, totalInvestmentYuan).map(keyOf))
  return hardFaults(after, asked, totalInvestmentYuan).filter(
    (fault) => (fault.month === month && fault.field === field) || !known.has(keyOf(fault)),
  )
}
