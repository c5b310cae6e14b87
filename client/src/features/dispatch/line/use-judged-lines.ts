import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { useMemo, useState } from 'react'
import type { ReportQueue } from '../cells/cell-edit.ts'
import { filterLines, type JudgedLine } from './line-filter.ts'
import type { LineFilter } from './line-filters.ts'
import { findingsOf } from './line-findings.ts'
import { showLine } from './shown-line.ts'

/** The lines as typed so far, each with what there is to say of it. */
export function useJudgedLines(report: Report, { kept }: ReportQueue): JudgedLine[] {
  const { lines, checks, checkRule, month, periodState } = report
  return useMemo(
    () =>
      lines.map((each) => {
        const line = showLine(each, { kept }, periodState)
        return { line, findings: findingsOf(line, { month, checks, checkRule }) }
      }),
    [lines, checks, checkRule, month, periodState, kept],
  )
}

/** The lines of a filter, with those that left it by being filled in: a row does not vanish under the hand. */
export function useFilteredLines(lines: readonly JudgedLine[], filter: LineFilter): JudgedLine[] {
  const codesOf = () => new Set(filterLines(lines, filter).map(({ line }) => line.projectCode))
  const [kept, setKept] = useState(() => ({ filter, codes: codesOf() }))
  if (kept.filter !== filter) setKept({ filter, codes: codesOf() })
  return useMemo(() => {
    const matching = new Set(filterLines(lines, filter))
    return filterLines(lines, 'all').filter((each) => matching.has(each) || kept.codes.has(each.line.projectCode))
  }, [lines, filter, kept])
}

/** The lines that a phone shows one by one: what is needed, and the one that one was led to, though nothing is missing in it. */
export function useCardLines(lines: readonly JudgedLine[], row: string | undefined): readonly JudgedLine[] {
  const needed = useFilteredLines(lines, 'needed')
  const asked = lines.find((each) => each.line.projectCode === row && !needed.includes(each))
  return asked ? [asked, ...needed] : needed
}
