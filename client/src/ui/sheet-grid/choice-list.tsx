import { folded } from '@pianqu/shared/importing/cell-text.ts'
import { classNames } from './class-names.ts'
import type { SheetChoice } from './sheet.ts'
import styles from './sheet-editor.module.css'

interface ChoiceListProps {
  readonly choices: readonly SheetChoice[]
  readonly draft: string
  readonly top: number
  readonly left: number
  readonly onChoose: (label: string) => void
}

/** The choice that follows the one named by the draft, or the first or last. */
export function nextChoice(choices: readonly SheetChoice[], draft: string, by: 1 | -1): string {
  const at = choices.findIndex(({ label }) => label === draft)
  const next = at < 0 ? (by > 0 ? 0 : choices.length - 1) : (at + by + choices.length) % choices.length
  return choices[next]?.label ?? draft
}

/** The words a choice cell can hold, under the cell; the arrow keys write them into it. */
export function ChoiceList({ choices, draft, top, left, onChoose }: ChoiceListProps) {
  return (
    <ul className={styles['choices']} style={{ top, left }} aria-label="可选项">
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
