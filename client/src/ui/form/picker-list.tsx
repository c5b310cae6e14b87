import { Combobox as Base } from '@base-ui/react/combobox'
import { Icon } from '../icon.tsx'
import styles from './choice.module.css'
import type { Option } from './option.ts'

interface PickerListProps {
  readonly id: string
  readonly aria: object
  readonly label: string
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  readonly options: readonly Option[]
  readonly placeholder: string
  /** Somebody has come to it while it was on its way. */
  readonly hasFocusAtFirst: boolean
  /** … and has pressed it. */
  readonly isOpenAtFirst: boolean
  /** What stands below the field. */
  readonly children: React.ReactNode
}

/** The list itself, with the field that it is looked up in. */
export function PickerList(props: PickerListProps) {
  const { id, aria, label, value, onChange, options, placeholder, hasFocusAtFirst, isOpenAtFirst, children } = props
  const chosen = options.find((option) => option.value === value) ?? null
  return (
    <Base.Root
      defaultOpen={isOpenAtFirst}
      items={options}
      value={chosen}
      onValueChange={(next: Option | null) => onChange(next?.value ?? null)}
    >
      <div className={styles['field']}>
        <label htmlFor={id} className={styles['label']}>
          {label}
        </label>
        <Base.InputGroup className={styles['control']}>
          <Base.Input
            {...aria}
            id={id}
            className={styles['input']}
            placeholder={placeholder}
            autoFocus={hasFocusAtFirst}
          />
          {chosen && (
            <Base.Clear className={styles['inner']} aria-label={`清除${label}`}>
              <Icon name="close" size={12} />
            </Base.Clear>
          )}
          <Base.Trigger className={styles['inner']} aria-label={`展开${label}`}>
            <Icon name="caret" size={12} />
          </Base.Trigger>
        </Base.InputGroup>
        {children}
      </div>
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={4}>
          <Base.Popup className={styles['popup']}>
            <Base.Empty className={styles['group']}>没有匹配的选项</Base.Empty>
            <Base.List>
              {(option: Option) => (
                <Base.Item key={option.value} value={option} className={styles['item']}>
                  {option.label}
                  {option.note && <span className={styles['note']}>{option.note}</span>}
                </Base.Item>
              )}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
