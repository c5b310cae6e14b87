import { classNames } from '../class-names.ts'
import { alignOf, type PlacedColumn } from './placed-columns.ts'
import styles from './sheet-editor.module.css'
import type { Editor } from './use-editor.ts'

interface SheetEditorProps {
  readonly ref: React.Ref<HTMLTextAreaElement>
  readonly label: string
  readonly gridId: string
  /** The active cell, where it is drawn. */
  readonly cellId: string | undefined
  readonly hintId: string
  readonly placed: PlacedColumn | undefined
  readonly top: number
  readonly height: number
  readonly isReadOnly: boolean
  readonly isInvalid: boolean
  readonly editor: Editor
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLTextAreaElement>) => void
  readonly onCopy: (event: React.ClipboardEvent) => void
  readonly onCut: (event: React.ClipboardEvent) => void
  readonly onPaste: (event: React.ClipboardEvent) => void
}

/**
 * The one tab stop. It is a text field that lies unseen over the active cell, so that the first letter of an input
 * method is already composed in it; editing only makes it visible.
 */
export function SheetEditor(props: SheetEditorProps) {
  const { ref, label, gridId, cellId, hintId, placed, top, height, isReadOnly, isInvalid, editor, ...handlers } = props
  const { editing } = editor
  const width = placed?.column.width ?? 0
  const isWide = editing?.column.kind === 'text'
  return (
    <div
      data-dense={height < 32 || undefined}
      className={styles['place']}
      style={{ top, left: placed?.left ?? 0, width }}
      data-print="hide"
    >
      <textarea
        {...handlers}
        ref={ref}
        aria-label={editing ? `${editing.row.name} ${editing.column.title}` : label}
        aria-controls={gridId}
        aria-activedescendant={editing ? undefined : cellId}
        aria-describedby={hintId}
        aria-readonly={isReadOnly}
        aria-invalid={editing?.because !== undefined || isInvalid}
        className={classNames(styles['field'], editing && styles['open'], isWide && styles['wide'])}
        style={{ height: isWide ? height * 3 : height, textAlign: placed && alignOf(placed.column) }}
        value={editing?.draft ?? ''}
        rows={1}
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => editor.write(event.target.value)}
        onCompositionStart={() => !editing && editor.start('over', '')}
        onBlur={() => editor.commit()}
      />
      {editing?.because !== undefined && <p className={styles['fault']}>{editing.because}</p>}
    </div>
  )
}
