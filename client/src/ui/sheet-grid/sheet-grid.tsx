import { type Ref, type RefObject, useId, useImperativeHandle, useMemo, useRef } from 'react'
import { ChoiceList, nextChoice } from './cells/choice-list.tsx'
import { firstToFill, type SheetPlace } from './first-to-fill.ts'
import { PastePreview } from './paste/paste-preview.tsx'
import type { ThroughFormer } from './paste/paste-rows.ts'
import { useClipboard } from './paste/use-clipboard.ts'
import { usePaste } from './paste/use-paste.ts'
import { usePasteBeside } from './paste/use-paste-beside.ts'
import { placedColumns } from './placed-columns.ts'
import { indexProblems, problemPlaces } from './problem-index.ts'
import {
  isClosed,
  type SheetColumn,
  type SheetEdit,
  type SheetProblem,
  type SheetRow,
  type SheetTotal,
} from './sheet.ts'
import { SheetBody } from './sheet-body.tsx'
import { SheetEditor } from './sheet-editor.tsx'
import styles from './sheet-grid.module.css'
import { SheetStatus } from './sheet-status.tsx'
import { useChanges } from './use-changes.ts'
import { useEditor } from './use-editor.ts'
import { useInSight } from './use-in-sight.ts'
import { useKeys } from './use-keys.ts'
import { useMouse } from './use-mouse.ts'
import { useProblemKey } from './use-problem-key.ts'
import { useSaid } from './use-said.ts'
import { useSelection } from './use-selection.ts'
import { useWindow } from './use-window.ts'

export interface SheetGridProps {
  /** Names the sheet. */
  readonly label: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  /** Filtered out of sight; a paste by code or name still finds them. */
  readonly hiddenRows?: readonly SheetRow[]
  /** What became of codes and names that rows had before, for pastes that still use them. */
  readonly throughFormer?: ThroughFormer
  readonly problems: readonly SheetProblem[]
  /** What one act of the person changed; undoing is such an act too. */
  readonly onEdit: (edits: readonly SheetEdit[]) => void
  readonly footer?: readonly SheetTotal[]
  readonly activeRowKey?: string | undefined
  readonly activeColumnKey?: string | undefined
  readonly onActiveRow?: (rowKey: string) => void
  readonly onActiveCell?: (rowKey: string, columnKey: string) => void
  readonly isDense?: boolean
  /** Known to pastes by their titles, and not shown now. */
  readonly hiddenColumns?: readonly SheetColumn[]
  /** The first cell that waits to be filled in. */
  readonly toFill?: SheetPlace | undefined
  /** The page is about this sheet: what is pasted anywhere on it is taken, showing first what comes of it, and F8 leads into it. */
  readonly isOfPage?: boolean
  /** Pastes a text, showing first what comes of it. */
  readonly pasteRef?: Ref<(text: string) => void>
  /** Where the keyboard works in the sheet, to lead it there. */
  readonly field?: RefObject<HTMLTextAreaElement | null>
}

const noRows: readonly SheetRow[] = []
const noTotals: readonly SheetTotal[] = []
const noColumns: readonly SheetColumn[] = []

/** A sheet that people fill in as they do in Excel, by keyboard, mouse and paste. */
export function SheetGrid(props: SheetGridProps) {
  const { label, columns, rows, hiddenRows = noRows, problems, onEdit, footer = noTotals, isDense = false } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const ownField = useRef<HTMLTextAreaElement>(null)
  const field = props.field ?? ownField
  const rowHeight = isDense ? 28 : 32
  const placed = useMemo(() => placedColumns(columns), [columns])
  const index = useMemo(() => indexProblems(problems), [problems])
  const [said, say] = useSaid()
  const { activeRowKey, activeColumnKey, onActiveRow, onActiveCell, hiddenColumns = noColumns, toFill } = props
  const selection = useSelection({ rows, columns, activeRowKey, activeColumnKey, onActiveRow, onActiveCell })
  const { range } = selection
  const { focus } = range
  const [row, column] = [rows[focus.row], columns[focus.column]]
  const changes = useChanges({ rows, hiddenRows, columns, hiddenColumns, onEdit, say })
  const editor = useEditor({ row, column, apply: changes.apply, say })
  const { editing } = editor
  const { pending, paste, confirm, cancel } = usePaste({
    grid: { columns, hiddenColumns, rows, hiddenRows, throughFormer: props.throughFormer, range },
    apply: changes.apply,
    say,
  })
  const pasteBeside = (text: string) => {
    if (!editor.commit()) return
    field.current?.focus({ preventScroll: true })
    paste(text, true)
  }
  usePasteBeside(props.isOfPage === true, pasteBeside)
  useImperativeHandle(props.pasteRef, () => pasteBeside)
  const page = () => Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
  const keys = useKeys({
    ...{ rows, columns, problems: index, selection, editor, changes, field, page, say },
    toFill: () => firstToFill(rows, columns, toFill),
  })
  useProblemKey(props.isOfPage === true, (along) => {
    field.current?.focus({ preventScroll: true })
    keys.goToProblem(along)
  })
  const mouse = useMouse(field, selection, editor)
  const clipboard = useClipboard({
    rows,
    columns,
    range,
    isEditing: editing !== undefined,
    clear: changes.clear,
    paste,
  })
  const { window, follow } = useWindow(scroller, rowHeight, rows.length)
  useInSight({ scroller, focus, columns: placed, rowHeight, totals: footer.length })

  const isDrawn = focus.row >= window.from && focus.row < window.to
  const problem = row && column && index.get(row.key)?.get(column.key)
  const choices = editing?.column.kind === 'choice' ? editing.column.choices : undefined
  const top = rowHeight * (focus.row + 1)

  function onKeyDown(event: React.KeyboardEvent<HTMLTextAreaElement>): void {
    const { key, shiftKey, ctrlKey, metaKey, altKey, keyCode, nativeEvent } = event
    const { isComposing } = nativeEvent
    if (choices && editing && !isComposing && (key === 'ArrowDown' || key === 'ArrowUp')) {
      event.preventDefault()
      editor.write(nextChoice(choices, editing.draft, key === 'ArrowDown' ? 1 : -1))
      return
    }
    if (keys.press({ key, shiftKey, ctrlKey, metaKey, altKey, isComposing, keyCode })) event.preventDefault()
  }

  return (
    <div className={`${styles['sheet']} ${isDense ? styles['dense'] : ''}`}>
      <p id={`${id}-hint`} className="visually-hidden">
        方向键移动，直接输入或按 F2 修改，Esc 取消，Ctrl+V 粘贴，F8 到下一处问题；按 Esc 后再按 Tab 离开表格。
      </p>
      <div ref={scroller} className={styles['scroller']} onScroll={follow}>
        <div className={styles['content']} style={{ width: columns.reduce((sum, { width }) => sum + width, 0) }}>
          <SheetBody
            {...mouse}
            id={id}
            label={label}
            columns={placed}
            rows={rows}
            totals={footer}
            problems={index}
            range={range}
            window={window}
            rowHeight={rowHeight}
          />
          <SheetEditor
            {...clipboard}
            ref={field}
            label={label}
            gridId={id}
            cellId={isDrawn ? `${id}-${focus.row}-${focus.column}` : undefined}
            hintId={`${id}-hint`}
            placed={placed[focus.column]}
            top={top}
            height={rowHeight}
            isReadOnly={!row || !column || isClosed(row, column)}
            isInvalid={problem?.level === 'hard'}
            editor={editor}
            onKeyDown={onKeyDown}
          />
          {choices && editing && (
            <ChoiceList
              choices={choices}
              draft={editing.draft}
              top={top}
              left={placed[focus.column]?.left ?? 0}
              rowHeight={rowHeight}
              totals={footer.length}
              scroller={scroller}
              onChoose={(choice) => editor.commit(choice)}
            />
          )}
        </div>
      </div>
      <SheetStatus
        said={said}
        about={problem?.message ?? row?.note}
        problemCount={problemPlaces(index, rows, columns).length}
        onNextProblem={() => keys.goToProblem('next')}
      />
      {pending && <PastePreview pending={pending} onConfirm={confirm} onCancel={cancel} />}
    </div>
  )
}
