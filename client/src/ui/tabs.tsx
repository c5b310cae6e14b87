import { useId } from 'react'
import styles from './tabs.module.css'

interface TabsProps<Value extends string> {
  /** Names the row of tabs. */
  readonly label: string
  readonly tabs: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** What stands under the chosen tab. */
  readonly children: React.ReactNode
}

const steps: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** From tab to tab with the arrows; the one with the focus is chosen by Enter, Space or a click. */
function moveFocus(event: React.KeyboardEvent<HTMLElement>): void {
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')]
  const at = tabs.indexOf(event.target as HTMLElement)
  const next = steps[event.key]?.(at, tabs.length)
  if (next === undefined || at < 0) return
  event.preventDefault()
  tabs[next]?.focus()
}

/** Views of one thing in one place; the chosen one is kept by the page, in its address. */
export function Tabs<Value extends string>({ label, tabs, value, onChange, children }: TabsProps<Value>) {
  const id = useId()
  return (
    <div>
      <div role="tablist" className={styles['list']} aria-label={label} onKeyDown={moveFocus}>
        {tabs.map((tab) => (
          <button
            key={tab.value}
            id={`${id}${tab.value}`}
            type="button"
            role="tab"
            aria-selected={tab.value === value}
            aria-controls={`${id}panel`}
            tabIndex={tab.value === value ? 0 : -1}
            className={styles['tab']}
            onClick={() => tab.value !== value && onChange(tab.value)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div id={`${id}panel`} role="tabpanel" aria-labelledby={`${id}${value}`} className={styles['panel']}>
        {children}
      </div>
    </div>
  )
}
