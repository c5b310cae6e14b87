import { folded } from '@pianqu/shared/workbook/cell-text.ts'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { classNames } from '../../class-names.ts'
import type { SheetChoice } from '../sheet.ts'
import styles from '../sheet-editor.module.css'

interface ChoiceListProps {
  readonly choices: readonly SheetChoice[]
  readonly draft: string
  /** Where its cell begins, in pixels of the content. */
  readonly top: number
  readonly left: number
  readonly rowHeight: number
  /** Rows of totals, which lie over the end of the sheet. */
  readonly totals: number
  readonly scroller: RefObject<HTMLElement | null>
  readonly onChoose: (label: string) => void
}

/** The choice that follows the one named by the draft, or the first or last. */
export function nextChoice(choices: readonly SheetChoice[], draft: string, by: 1 | -1): string {
  const at = choices.findIndex(({ label }) => label === draft)
  const next = at < 0 ? (by > 0 ? 0 : choices.length - 1) : (at + by + choices.length) % choices.length
  return choices[next]?.label ?? draft
}

interface Room {
  readonly height: number
  readonly above: number
  readonly below: number
}

/** Upwards where it does not fit below and there is more room above. */
export const opensUp = ({ height, above, below }: Room): boolean => height > below && above > below

/** The words a choice cell can hold, under the cell or over it; the arrow keys write them into it. */
export function ChoiceList(props: ChoiceListProps) {
  const { choices, draft, top, left, rowHeight, totals, scroller, onChoose } = props
  const list = useRef<HTMLUListElement>(null)
  const [isUp, setIsUp] = useState(false)
  useLayoutEffect(() => {
    const sheet = scroller.current
    if (!sheet) return
    const above = top - rowHeight - sheet.scrollTop
    const below = sheet.clientHeight - above - rowHeight * (2 + totals)
    setIsUp(opensUp({ height: list.current?.offsetHeight ?? 0, above, below }))
  }, [scroller, top, rowHeight, totals])
  const place = isUp ? { top, left, transform: 'translateY(-100%)' } : { top: top + rowHeight, left }
  return (
    <ul ref={list} className={styles['choices']} style={place} aria-label="可选项">
      {choices.map(({ value, label }) => (
        <li key={value}>
          <button
            type="button"
            tabIndex={-1}
            className={classNames(styles['choice'], folded(label) === folded(draft) && styles['chosen'])}
            // The text field keeps the focus.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(label)}
          >
            {label}
          </button>
        </li>
      ))}
    </ul>
  )
}
