import type { Criterion } from '@pianqu/shared/assessment/scheme.schema.ts'
import { useId, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { fieldClass } from '../../../ui/form/field-class.ts'
import { untouched } from '../../../ui/sheet-grid/cells/coerce-score.ts'
import { tenthsOfEntry, tenthsText } from '../../../ui/text/tenths-text.ts'
import { Note } from '../../../ui/words/note.tsx'
import type { MarkEdit } from './mark-edit.ts'
import styles from './marking.module.css'
import { editsOf } from './sheet-rows.ts'
import type { ShownTarget } from './shown-sheet.ts'

interface MarkEntryProps {
  readonly shown: ShownTarget
  readonly criterion: Criterion
  readonly isOpen: boolean
  readonly onEdit: (edits: readonly MarkEdit[]) => void
}

const entryOf = (tenths: number | null): string => (tenths === null ? '' : tenthsText(tenths))

/** Why what was typed is not kept; nothing where it is. */
function faultOf(text: string, maxTenths: number): string | null {
  const tenths = tenthsOfEntry(text)
  if (tenths === undefined) return '应为数字，最多一位小数，如 8.5'
  return tenths !== null && tenths > maxTenths ? `超过满分 ${tenthsText(maxTenths)} 分` : null
}

/** One mark typed with the numeric keypad; what is no mark stays in sight and is not kept. */
export function MarkEntry({ shown, criterion, isOpen, onEdit }: MarkEntryProps) {
  const id = useId()
  const mark = shown.marks[criterion.code]
  const value = mark?.tenths ?? null
  const isUntouched = mark !== null && mark !== undefined && mark.tenths === null
  const [text, setText] = useState(() => entryOf(value))
  const [seen, setSeen] = useState(value)
  if (value !== seen) {
    setSeen(value)
    if (tenthsOfEntry(text) !== value) setText(entryOf(value))
  }
  const fault = faultOf(text, criterion.maxTenths)
  const write = (after: number | string | null) =>
    onEdit(editsOf([{ rowKey: shown.target.code, columnKey: criterion.code, before: value, after }], [shown]))
  const change = (next: string) => {
    setText(next)
    const tenths = tenthsOfEntry(next)
    if (tenths !== undefined && faultOf(next, criterion.maxTenths) === null) write(tenths)
  }
  return (
    <div className={fieldClass.field}>
      <label htmlFor={id} className={fieldClass.label}>
        {criterion.name}（满分 {tenthsText(criterion.maxTenths)} 分）
      </label>
      <div className={styles['entryLine']}>
        <input
          id={id}
          className={fieldClass.input}
          inputMode="decimal"
          value={text}
          placeholder={isUntouched ? untouched : ''}
          readOnly={!isOpen}
          aria-invalid={fault !== null || undefined}
          aria-describedby={fault ? `${id}-fault` : undefined}
          onChange={(event) => change(event.target.value)}
        />
        {isOpen && (
          <Button aria-pressed={isUntouched} onClick={() => write(isUntouched ? null : untouched)}>
            未接触<span className="visually-hidden">：{criterion.name}</span>
          </Button>
        )}
      </div>
      {fault && (
        <Note kind="asked" id={`${id}-fault`}>
          {fault}
        </Note>
      )}
    </div>
  )
}
