import { useId } from 'react'
import { Icon } from '../icon.tsx'
import { onDemand, useOnDemand } from '../on-demand.tsx'
import styles from './choice.module.css'
import { FieldWords, useFieldWords } from './field-words.tsx'
import { chosenText, type Option, type OptionGroup } from './option.ts'
import type { SelectListProps } from './select-list.tsx'

interface SelectProps {
  readonly label: string
  /** What the body of a form's command calls it. */
  readonly name?: string
  readonly hint?: string | undefined
  readonly isLabelHidden?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  /** Plain options, or options under headings. */
  readonly options?: readonly Option[]
  readonly groups?: readonly OptionGroup[]
  readonly className?: string
}

const list = onDemand(() => import('./select-list.tsx').then((part) => part.SelectList))

/** One of a few values. The list is loaded when somebody comes near it; until then stands what it looks like. */
export function Select(props: SelectProps) {
  const { label, name, hint, options = [], groups = [{ label: '', options }] } = props
  const { words, aria } = useFieldWords(name, label, hint, true)
  const { Content, near, want, isWanted } = useOnDemand(list)
  const shown = { ...props, groups, aria }
  return (
    <div className={styles['field']}>
      {Content ? (
        <Content {...shown} isOpenAtFirst={isWanted} />
      ) : (
        <ClosedSelect {...shown} onNear={near} onOpen={want} />
      )}
      <FieldWords {...words} />
    </div>
  )
}

interface ClosedSelectProps extends Omit<SelectListProps, 'isOpenAtFirst'> {
  readonly onNear: () => void
  readonly onOpen: () => void
}

function ClosedSelect({ label, isLabelHidden, value, groups, aria, className, onNear, onOpen }: ClosedSelectProps) {
  const id = useId()
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    event.preventDefault()
    onOpen()
  }
  return (
    <>
      <span id={id} className={isLabelHidden ? 'visually-hidden' : styles['label']}>
        {label}
      </span>
      <button
        {...aria}
        type="button"
        role="combobox"
        aria-haspopup="listbox"
        aria-expanded={false}
        aria-labelledby={id}
        className={className ?? styles['control']}
        onPointerEnter={onNear}
        onFocus={onNear}
        onClick={onOpen}
        onKeyDown={onKeyDown}
      >
        <span>{chosenText(groups, value)}</span>
        <Icon name="caret" size={12} />
      </button>
    </>
  )
}
