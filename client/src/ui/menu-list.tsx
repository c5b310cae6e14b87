import { Menu as Base } from '@base-ui/react/menu'
import styles from './form/choice.module.css'
import { usePressAtFirst } from './on-demand.tsx'

interface MenuItem {
  readonly label: string
  readonly note?: string
  readonly onSelect: () => void
}

export interface MenuProps {
  /** The accessible name of the trigger. */
  readonly label: string
  readonly trigger: React.ReactNode
  readonly triggerClass?: string
  /** Words above the items that cannot be chosen. */
  readonly heading?: React.ReactNode
  readonly items: readonly MenuItem[]
}

interface MenuListProps extends MenuProps {
  readonly isOpenAtFirst: boolean
}

/** The list itself, with its trigger. */
export function MenuList({ label, trigger, triggerClass, heading, items, isOpenAtFirst }: MenuListProps) {
  const button = usePressAtFirst<HTMLButtonElement>(isOpenAtFirst)
  return (
    <Base.Root modal={false}>
      <Base.Trigger ref={button} className={triggerClass ?? styles['control']} aria-label={label}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className={styles['positioner']} sideOffset={6} align="end">
          <Base.Popup className={styles['popup']}>
            {heading && <div className={styles['group']}>{heading}</div>}
            {items.map((item) => (
              <Base.Item key={item.label} className={styles['item']} onClick={item.onSelect}>
                {item.label}
                {item.note && <span className={styles['note']}>{item.note}</span>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
