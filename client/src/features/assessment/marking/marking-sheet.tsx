import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { type RefObject, useMemo, useRef } from 'react'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { usePageKeys } from '../../../ui/keys/use-page-keys.ts'
import { Columns } from '../../../ui/layout/columns.tsx'
import type { SheetEdit } from '../../../ui/sheet-grid/sheet.ts'
import { SheetGrid } from '../../../ui/sheet-grid/sheet-grid.tsx'
import type { MarkSession } from './mark-edit.ts'
import { MarkPanel } from './mark-panel.tsx'
import { editsOf, sheetColumns, sheetProblems, sheetRow } from './sheet-rows.ts'
import type { SheetTarget, ShownTarget } from './shown-sheet.ts'
import type { Place, PlaceInHand } from './use-marking-desk.ts'
import { useUntouched } from './use-untouched.ts'

interface MarkingSheetProps {
  readonly sheet: SheetPage
  /** All targets, and those in sight. */
  readonly targets: readonly ShownTarget[]
  readonly shown: readonly ShownTarget[]
  readonly session: MarkSession
  readonly inHand: PlaceInHand
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onRecuse: (target: SheetTarget) => void
  /** Leads to a cell, whatever the filter shows. */
  readonly onGoTo: (place: Place) => void
}

/** The grid of marks, with the criterion and the words of the mark in hand beside it. */
export function MarkingSheet(props: MarkingSheetProps) {
  const { sheet, targets, shown, session, inHand, field, onRecuse, onGoTo } = props
  const reason = useRef<HTMLTextAreaElement>(null)
  const columns = useMemo(() => sheetColumns(sheet), [sheet])
  const [rows, hiddenRows] = useMemo(() => {
    const inSight = new Set(shown)
    const rowsOf = (some: readonly ShownTarget[]) => some.map((each) => sheetRow(each, columns, sheet.isOpen))
    return [rowsOf(shown), rowsOf(targets.filter((each) => !inSight.has(each)))]
  }, [shown, targets, columns, sheet.isOpen])
  const problems = useMemo(() => sheetProblems(shown), [shown])
  const first = { targetCode: shown[0]?.target.code ?? '', criterionCode: columns[1]?.key ?? '' }
  const place = inHand.place ?? first
  const active = inHand.active ?? first
  const target = targets.find((each) => each.target.code === place.targetCode) ?? shown[0]
  const row = targets.find((each) => each.target.code === active.targetCode)
  const toggle = useUntouched(session)
  const mayToggle = sheet.isOpen && row !== undefined && !row.isRecused
  usePageKeys({
    'Alt+U': mayToggle ? () => toggle(row) : undefined,
    'Alt+R': () => reason.current?.focus(),
  })
  if (!target) return <EmptyNotice title="没有这样的评价对象">换一个筛选看看。</EmptyNotice>
  const edit = (edits: readonly SheetEdit[]) => {
    const last = edits.at(-1)
    inHand.typed(last && { targetCode: last.rowKey, criterionCode: last.columnKey })
    session.edit(editsOf(edits, targets))
  }
  return (
    <Columns widths="minmax(0, 1fr) 320px" gap={12} isLoose>
      <SheetGrid
        label={`${directionNames[sheet.direction]}评分表`}
        columns={columns}
        rows={rows}
        hiddenRows={hiddenRows}
        problems={problems}
        onEdit={edit}
        activeRowKey={inHand.active?.targetCode}
        activeColumnKey={inHand.active?.criterionCode}
        onActiveCell={(targetCode, criterionCode) => inHand.goTo({ targetCode, criterionCode })}
        field={field}
      />
      <MarkPanel
        sheet={sheet}
        targets={targets}
        target={target}
        criterionCode={place.criterionCode}
        inHand={inHand}
        reason={reason}
        session={session}
        onBack={() => field.current?.focus()}
        onGoTo={onGoTo}
        onRecuse={onRecuse}
      />
    </Columns>
  )
}
