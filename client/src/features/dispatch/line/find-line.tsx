import { type Ref, useState } from 'react'
import styles from '../dispatch.module.css'
import { dispatchKeyNames } from '../dispatch-keys.ts'
import type { JudgedLine } from './line-filter.ts'

interface FindLineProps {
  readonly lines: readonly JudgedLine[]
  /** The line in hand: the search goes on from it. */
  readonly inHand: string | undefined
  readonly onFound: (projectCode: string) => void
  /** Leads back to the sheet. */
  readonly onLeave: () => void
  readonly field: Ref<HTMLInputElement>
}

/** The lines whose code or name holds the words, in their order. */
function foundLines(lines: readonly JudgedLine[], words: string): string[] {
  const asked = words.normalize('NFKC').trim().toLowerCase()
  if (asked === '') return []
  return lines.flatMap(({ line: { projectCode, projectName } }) =>
    `${projectCode} ${projectName}`.toLowerCase().includes(asked) ? [projectCode] : [],
  )
}

/** Finds a project in the sheet: Enter leads to the next, Shift+Enter to the one before, Esc back to the sheet. */
export function FindLine({ lines, inHand, onFound, onLeave, field }: FindLineProps) {
  const [words, setWords] = useState('')
  const found = foundLines(lines, words)
  const at = found.indexOf(inHand ?? '')
  const go = (step: 1 | -1) => {
    const next = found.at(at < 0 ? (step > 0 ? 0 : -1) : (at + step) % found.length)
    if (next !== undefined) onFound(next)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onLeave()
    if (event.key !== 'Enter' || event.ctrlKey) return
    event.preventDefault()
    go(event.shiftKey ? -1 : 1)
  }
  return (
    <div className={styles['find']}>
      <input
        ref={field}
        type="search"
        aria-label="查找项目"
        placeholder={`查找项目（${dispatchKeyNames.find}）`}
        aria-keyshortcuts="Control+F"
        value={words}
        onChange={({ target }) => setWords(target.value)}
        onKeyDown={onKeyDown}
      />
      <span role="status">{words.trim() !== '' && (found.length === 0 ? '没有' : `${at + 1}/${found.length}`)}</span>
    </div>
  )
}
