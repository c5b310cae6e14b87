import { useRef, useState } from 'react'
import { Icon } from '../icon.tsx'
import { onDemand, useOnDemand } from '../on-demand.tsx'
import styles from './choice.module.css'
import { FieldWords, useFieldWords } from './field-words.tsx'
import type { Option } from './option.ts'
import { WholeChoice } from './whole-choice.tsx'

interface PickerProps {
  readonly label: string
  /** What the body of a form's command calls it. */
  readonly name?: string
  /** The chosen value, `null` for none. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly options: readonly Option[]
  readonly placeholder?: string
  readonly hint?: string
}

const list = onDemand(() => import('./picker-list.tsx').then((part) => part.PickerList))

/** One of many values, found by typing a part of its name. The list is loaded when somebody comes near it. */
export function Picker({ name, hint, placeholder = '全部', ...rest }: PickerProps) {
  const { id, words, aria } = useFieldWords(name, rest.label, hint, true)
  const { Content, near, want, isWanted } = useOnDemand(list)
  const [isPressed, setIsPressed] = useState(false)
  // A press is taken whole: the field that takes its place would have only the end of it.
  const isPointed = useRef(false)
  const press = () => {
    setIsPressed(true)
    want()
  }
  const chosen = rest.options.find((option) => option.value === rest.value)?.label ?? ''
  const below = (
    <>
      <WholeChoice key={String(Content !== undefined)} field={id} text={chosen} />
      <FieldWords {...words} />
    </>
  )
  if (Content) {
    return (
      <Content
        {...rest}
        id={id}
        aria={aria}
        placeholder={placeholder}
        hasFocusAtFirst={isWanted}
        isOpenAtFirst={isPressed}
      >
        {below}
      </Content>
    )
  }
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {rest.label}
      </label>
      <div className={styles['control']} onPointerEnter={near}>
        <input
          {...aria}
          id={id}
          role="combobox"
          aria-expanded={false}
          aria-haspopup="listbox"
          className={styles['input']}
          placeholder={placeholder}
          value={chosen}
          readOnly
          onPointerDown={() => {
            isPointed.current = true
          }}
          onFocus={() => (isPointed.current ? near() : want())}
          onClick={press}
          onKeyDown={({ key }) => key === 'ArrowDown' && press()}
        />
        <span className={styles['inner']}>
          <Icon name="caret" size={12} />
        </span>
      </div>
      {below}
    </div>
  )
}
