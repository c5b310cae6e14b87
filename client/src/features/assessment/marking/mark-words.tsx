import type { Criterion } from '@pianqu/shared/assessment/scheme.schema.ts'
import { type RefObject, useId, useState } from 'react'
import { fieldClass } from '../../../ui/form/field-class.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Note } from '../../../ui/words/note.tsx'
import type { MarkEdit } from './mark-edit.ts'
import styles from './marking.module.css'
import { markingKeyNames } from './marking-keys.ts'
import { wordsEdit } from './sheet-rows.ts'
import type { ShownTarget } from './shown-sheet.ts'

interface MarkWordsProps {
  readonly target: ShownTarget
  readonly criterion: Criterion
  readonly isOpen: boolean
  readonly reason?: RefObject<HTMLTextAreaElement | null>
  readonly onEdit: (edits: readonly MarkEdit[]) => void
  readonly onBack?: () => void
  readonly onHold?: (isHeld: boolean) => void
}

/** Why the mark is what it is: asked for where it stands out, welcome elsewhere. */
export function MarkWords({ target, criterion, isOpen, reason, onEdit, onBack, onHold }: MarkWordsProps) {
  const mark = target.marks[criterion.code]
  const fault = target.faults.find(({ criterionCode, code }) => criterionCode === criterion.code && code !== 'blank')
  if (!mark) return isOpen ? <Note>还没有评分。没有接触的输入“-”。</Note> : null
  const write = (words: { reason?: string; basis?: string }) => onEdit(wordsEdit(target, criterion.code, words))
  return (
    <Stack
      as="section"
      gap={8}
      className={styles['wordsOf']}
      aria-label="理由和依据"
      data-asked={fault !== undefined || undefined}
      onFocus={() => onHold?.(true)}
      onBlur={() => onHold?.(false)}
    >
      {fault && (
        <Note kind="asked" role="status">
          {fault.message}
        </Note>
      )}
      <WordsField
        label={`理由${onBack ? `（${markingKeyNames.reason}）` : ''}`}
        value={mark.reason}
        isReadOnly={!isOpen}
        field={reason}
        onChange={(text) => write({ reason: text })}
        onDone={onBack}
      />
      <WordsField
        label="依据（事件、指标或文号）"
        value={mark.basis}
        isReadOnly={!isOpen}
        onChange={(text) => write({ basis: text })}
        onDone={onBack}
      />
    </Stack>
  )
}

interface WordsFieldProps {
  readonly label: string
  readonly value: string | null
  readonly isReadOnly: boolean
  readonly field?: RefObject<HTMLTextAreaElement | null> | undefined
  readonly onChange: (text: string) => void
  readonly onDone?: (() => void) | undefined
}

/** Words as they are being typed, blanks and all; Enter has done with them. */
function WordsField({ label, value, isReadOnly, field, onChange, onDone }: WordsFieldProps) {
  const id = useId()
  const [text, setText] = useState(value ?? '')
  if ((value ?? '') !== text.trim()) setText(value ?? '')
  const change = (next: string) => {
    setText(next)
    onChange(next)
  }
  const press = (event: React.KeyboardEvent) => {
    if (!onDone || event.nativeEvent.isComposing || event.shiftKey || event.ctrlKey) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    onDone()
  }
  return (
    <div className={fieldClass.field}>
      <label htmlFor={id} className={fieldClass.label}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        rows={2}
        maxLength={500}
        readOnly={isReadOnly}
        className={fieldClass.input}
        value={text}
        onChange={(event) => change(event.target.value)}
        onKeyDown={press}
      />
    </div>
  )
}
