import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { type RefObject, useMemo } from 'react'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { SheetGrid } from '../../../ui/sheet-grid/sheet-grid.tsx'
import type { ReportSession } from '../cells/cell-edit.ts'
import styles from '../dispatch.module.css'
import type { JudgedLine } from './line-filter.ts'
import { LinePanel } from './line-panel.tsx'
import { sheetColumns } from './sheet-columns.ts'
import { editsOf, sheetProblems, sheetRow, sheetTotals } from './sheet-rows.ts'

interface LineSheetProps {
  readonly report: Report
  readonly lines: readonly JudgedLine[]
  /** Every line of the report: what the totals are of. */
  readonly all: readonly JudgedLine[]
  readonly session: ReportSession
  readonly inHand: JudgedLine | undefined
  readonly onActive: (projectCode: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** The grid of the month with what is known of the line in hand beside it. */
export function LineSheet({ report, lines, all, session, inHand, onActive, field }: LineSheetProps) {
  const { comments } = report
  const [rows, hiddenRows] = useMemo(() => {
    const shown = new Set(lines)
    const open = new Map(comments.filter(({ answer }) => answer === null).map((each) => [each.projectCode, each]))
    const rowsOf = (some: readonly JudgedLine[]) => some.map(({ line }) => sheetRow(line, open.get(line.projectCode)))
    return [rowsOf(lines), rowsOf(all.filter((each) => !shown.has(each)))]
  }, [lines, all, comments])
  const problems = useMemo(() => sheetProblems(lines.flatMap(({ findings }) => findings)), [lines])
  const footer = useMemo(() => sheetTotals(all.map(({ line }) => line)), [all])
  if (!inHand) return <EmptyNotice title="没有这样的项目">换一个筛选看看。</EmptyNotice>
  return (
    <div className={styles['desk']}>
      <SheetGrid
        label={`${report.unitName}本月填报`}
        columns={sheetColumns}
        rows={rows}
        hiddenRows={hiddenRows}
        problems={problems}
        onEdit={(edits) =>
          session.edit(
            editsOf(
              edits,
              all.map(({ line }) => line),
            ),
          )
        }
        footer={footer}
        activeRowKey={inHand.line.projectCode}
        onActiveRow={onActive}
        field={field}
      />
      <LinePanel
        key={inHand.line.projectCode}
        report={report}
        line={inHand.line}
        findings={inHand.findings}
        comments={comments.filter(({ projectCode }) => projectCode === inHand.line.projectCode)}
        onEdit={session.edit}
      />
    </div>
  )
}
