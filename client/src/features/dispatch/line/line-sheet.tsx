import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { type Ref, useMemo, useRef, useState } from 'react'
import { foldLinePanel, isLinePanelFolded } from '../../../session/device-settings.ts'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { useRoomBelow } from '../../../ui/layout/use-room-below.ts'
import { SheetGrid } from '../../../ui/sheet-grid/sheet-grid.tsx'
import type { ReportSession } from '../cells/cell-edit.ts'
import styles from '../dispatch.module.css'
import type { PlaceInHand } from '../use-place-in-hand.ts'
import { formerRows } from './former-rows.ts'
import { filterLines, type JudgedLine, noneOf } from './line-filter.ts'
import type { LineFilter } from './line-filters.ts'
import { LinePanel } from './line-panel.tsx'
import { columnsWithout } from './sheet-columns.ts'
import { editsOf, sheetProblems, sheetRow, sheetTotals } from './sheet-rows.ts'
import type { ShownComment } from './shown-comment.ts'

interface LineSheetProps {
  readonly report: Report
  readonly lines: readonly JudgedLine[]
  /** Every line of the report: what the totals are of. */
  readonly all: readonly JudgedLine[]
  readonly comments: readonly ShownComment[]
  readonly session: ReportSession
  readonly inHand: JudgedLine | undefined
  readonly place: PlaceInHand
  readonly show: LineFilter
  readonly pasteRef: Ref<(text: string) => void>
}

/** The grid of the month with what is known of the line in hand beside it. */
export function LineSheet(props: LineSheetProps) {
  const { report, lines, all, comments, session, inHand, place, show, pasteRef } = props
  const desk = useRef<HTMLDivElement>(null)
  useRoomBelow(desk)
  const [isFolded, setFolded] = useState(isLinePanelFolded)
  const fold = (folded: boolean) => {
    setFolded(folded)
    foldLinePanel(folded)
  }
  const [rows, hiddenRows] = useMemo(() => {
    const shown = new Set(lines)
    const open = new Map(comments.filter(({ answer }) => answer === null).map((each) => [each.projectCode, each]))
    const rowsOf = (some: readonly JudgedLine[]) => some.map(({ line }) => sheetRow(line, open.get(line.projectCode)))
    return [rowsOf(lines), rowsOf(all.filter((each) => !shown.has(each)))]
  }, [lines, all, comments])
  const problems = useMemo(() => sheetProblems(lines.flatMap(({ findings }) => findings)), [lines])
  const footer = useMemo(() => sheetTotals(all.map(({ line }) => line)), [all])
  const columns = useMemo(() => columnsWithout(place.hidden), [place.hidden])
  const throughFormer = useMemo(() => formerRows(report), [report])
  const first = filterLines(lines, 'needed')[0]?.line.projectCode
  if (!inHand) return <EmptyNotice title={noneOf[show]} />
  return (
    <div ref={desk} className={styles['desk']} data-folded={isFolded || undefined}>
      <SheetGrid
        label={`${report.unitName}本月填报`}
        columns={columns.shown}
        hiddenColumns={columns.left}
        rows={rows}
        hiddenRows={hiddenRows}
        throughFormer={throughFormer}
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
        activeColumnKey={place.cell.column}
        onActiveCell={place.hold}
        toFill={first === undefined ? undefined : { rowKey: first, columnKey: 'investedYuan' }}
        isOfPage
        pasteRef={pasteRef}
        field={place.sheetField}
      />
      <LinePanel
        key={inHand.line.projectCode}
        report={report}
        line={inHand.line}
        findings={inHand.findings}
        comments={comments.filter(({ projectCode }) => projectCode === inHand.line.projectCode)}
        onEdit={session.edit}
        answerField={place.answerField}
        isFolded={isFolded}
        onFold={fold}
      />
    </div>
  )
}
