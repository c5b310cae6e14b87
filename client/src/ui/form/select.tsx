import { Select as Base } from '@base-ui/react/select'
import { Icon } from '../icon.tsx'
import styles from './choice.module.css'
import { FieldWords, useFieldWords } from './field-words.tsx'

export interface Option {
  readonly value: string
  readonly label: string
  /** Smaller, at the end of the line: a count, a state. */
  readonly note?: string
}

export interface OptionGroup {
  readonly label: string
  readonly options: readonly Option[]
}

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

/** One of a few values. */
export function Select(props: SelectProps) {
  const { label, name, hint, isLabelHidden = false, value, onChange, options, groups, className } = props
  const { words, aria } = useFieldWords(name, label, hint, true)
  const grouped = groups ?? [{ label: '', options: options ?? [] }]
  const items = grouped.flatMap((group) =>
    group.options.map((option) => ({ value: option.value, label: option.label })),
  )
  return (
    <div className={styles['field']}>
      <Base.Root items={items} value={value} onValueChange={(next) => next !== null && onChange(next)} modal={false}>
        <Base.Label className={isLabelHidden ? 'visually-hidden' : styles['label']}>{label}</Base.Label>
        <Base.Trigger {...aria} className={className ?? styles['control']}>
          <Base.Value>
            {(chosen: string) => items.find((item) => item.value === chosen)?.label ?? (chosen || '请选择')}
          </Base.Value>
          <Icon name="caret" size={12} />
        </Base.Trigger>
        <Base.Portal>
          <Base.Positioner className={styles['positioner']} sideOffset={4} alignItemWithTrigger={false}>
            <Base.Popup className={styles['popup']}>
              {grouped.map((group) => (
                <Base.Group key={group.label}>
                  {group.label && <Base.GroupLabel className={styles['group']}>{group.label}</Base.GroupLabel>}
                  {group.options.map((option) => (
                    <Base.Item key={option.value} value={option.value} className={styles['item']}>
                      <Base.ItemText>{option.label}</Base.ItemText>
                      {option.note && <span className={styles['note']}>{option.note}</span>}
                    </Base.Item>
                  ))}
                </Base.Group>
              ))}
            </Base.Popup>
          </Base.Positioner>
        </Base.Portal>
      </Base.Root>
      <FieldWords {...words} />
    </div>
  )
}
