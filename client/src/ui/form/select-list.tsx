import { Select as Base } from '@base-ui/react/select'
import { Icon } from '../icon.tsx'
import { usePressAtFirst } from '../on-demand.tsx'
import styles from './choice.module.css'
import { chosenText, type OptionGroup } from './option.ts'

export interface SelectListProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly value: string
  readonly onChange: (value: string) => void
  readonly groups: readonly OptionGroup[]
  readonly className?: string
  /** What the trigger says of itself. */
  readonly aria: object
  /** Somebody has asked for it while it was on its way. */
  readonly isOpenAtFirst: boolean
}

/** The list itself, with its trigger and label. */
export function SelectList(props: SelectListProps) {
  const { label, isLabelHidden = false, value, onChange, groups, aria, className, isOpenAtFirst } = props
  const trigger = usePressAtFirst<HTMLButtonElement>(isOpenAtFirst)
  const items = groups.flatMap((group) => group.options.map((option) => ({ value: option.value, label: option.label })))
  return (
    <Base.Root items={items} value={value} onValueChange={(next) => next !== null && onChange(next)} modal={false}>
      <Base.Label className={isLabelHidden ? 'visually-hidden' : styles['label']}>{label}</Base.Label>
      <Base.Trigger {...aria} ref={trigger} className={className ?? styles['control']}>
        <Base.Value>{(chosen: string) => chosenText(groups, chosen)}</Base.Value>
        <Icon name="caret" size={12} />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={4} alignItemWithTrigger={false}>
          <Base.Popup className={styles['popup']}>
            {groups.map((group) => (
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
  )
}
