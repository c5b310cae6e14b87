import { useId } from 'react'
import { Button } from '../../../ui/button.tsx'
import { fieldClass } from '../../../ui/form/field-class.ts'
import { Stack } from '../../../ui/layout/stack.tsx'
import type { CellEdit } from '../cells/cell-edit.ts'
import type { JudgedLine } from '../line/line-filter.ts'
import { editsOf } from '../line/sheet-rows.ts'
import type { Readiness } from './submit-readiness.ts'

interface ExplainListProps {
  readonly entries: Readiness['toExplain']
  /** The lines as they are now, with the notes written meanwhile. */
  readonly lines: readonly JudgedLine[]
  readonly onNote: (edits: readonly CellEdit[]) => void
}

/** What a line asks to be explained, whatever its figures. */
const reasonsOf = ({ findings }: Readiness['toExplain'][number]): string =>
  findings
    .map(({ code }) => code)
    .sort()
    .join()

/** What looks odd and may be right: a word each, kept as the note of the line. */
export function ExplainList({ entries, lines, onNote }: ExplainListProps) {
  const id = useId()
  if (entries.length === 0) return null
  const noteOf = (code: string) => lines.find(({ line }) => line.projectCode === code)?.line.content.note ?? null
  const write = (codes: readonly string[], text: string) => {
    const after = text === '' ? null : text
    const edits = codes.map((code) => ({ rowKey: code, columnKey: 'note', before: noteOf(code), after }))
    onNote(
      editsOf(
        edits,
        lines.map(({ line }) => line),
      ),
    )
  }
  const [first] = entries
  const given = noteOf(first?.judged.line.projectCode ?? '')
  // A word is for what asks for the same: half of the plan and three times the median are not explained alike.
  const silent = entries
    .filter((entry) => first && reasonsOf(entry) === reasonsOf(first))
    .map(({ judged: { line } }) => line.projectCode)
    .filter((code) => !noteOf(code)?.trim())
  return (
    <Stack as="section" gap={8} aria-label="需要说明">
      <h3>{entries.length} 行需要说明</h3>
      {given?.trim() && silent.length > 0 && (
        <p>
          <Button onClick={() => write(silent, given)}>其余 {silent.length} 行同样的情况用这条说明</Button>
        </p>
      )}
      {entries.map(({ judged: { line }, findings }) => (
        <Stack gap={4} key={line.projectCode}>
          <label htmlFor={`${id}${line.projectCode}`}>
            <strong>{line.projectName}</strong> {findings.map(({ message }) => message).join('；')}
          </label>
          <input
            id={`${id}${line.projectCode}`}
            className={fieldClass.input}
            placeholder="说明写入备注"
            value={noteOf(line.projectCode) ?? ''}
            onChange={(event) => write([line.projectCode], event.target.value)}
          />
        </Stack>
      ))}
    </Stack>
  )
}
