import { may } from '@pianqu/shared/access/access.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { useEffect, useState } from 'react'
import { markingKeys } from '../features/assessment/marking/marking-keys.ts'
import { dispatchKeys } from '../features/dispatch/dispatch-keys.ts'
import { isPlainKey, neighbourMonth } from '../navigation/shortcut-keys.ts'
import { useSession } from '../session/actor.tsx'
import { areShortcutsOn, setShortcuts } from '../session/device-settings.ts'
import { Button } from '../ui/button.tsx'
import { lazyPart } from '../ui/on-demand.tsx'
import { sheetKeys } from '../ui/sheet-grid/sheet-keys.ts'
import { useGoToMonth } from './period-picker.tsx'
import { usePattern } from './section-nav.tsx'
import styles from './shortcuts.module.css'
import chip from './top-bar-chip.module.css'

const HelpDrawer = lazyPart(() => import('../features/help/help-drawer.tsx').then((part) => part.HelpDrawer))

interface ShortcutsProps {
  /** Newest first. */
  readonly months: readonly Month[]
  readonly month: Month | undefined
}

const keys = [
  ['[', '上一个月份'],
  [']', '下一个月份'],
  ['S', '打开所选数字的来源'],
  ['T', '图与表互换'],
  ['?', '打开帮助'],
  ['Esc', '关闭弹出的内容'],
] as const

/** Listens for the single keys, and opens the help, where they are explained below the manual of the page. */
export function Shortcuts({ months, month }: ShortcutsProps) {
  const [isOpen, setIsOpen] = useState(false)
  const [isOn, setIsOn] = useState(areShortcutsOn)
  const { actor } = useSession()
  const mayFill = may(actor, 'reports:write')
  const mayMark = may(actor, 'assessment:mark')
  const goToMonth = useGoToMonth()
  const pattern = usePattern()

  useEffect(() => {
    const step = (count: 1 | -1) => {
      const next = month && neighbourMonth(months, month, count)
      if (next) goToMonth(next)
    }
    const actions: Record<string, () => void> = {
      '[': () => step(-1),
      ']': () => step(1),
      '?': () => setIsOpen(true),
      s: openFocusedSource,
      t: toggleChart,
    }
    const onKey = (event: KeyboardEvent) => isOn && isPlainKey(event) && actions[event.key.toLowerCase()]?.()
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, months, month, goToMonth])

  const toggle = () => {
    setShortcuts(!isOn)
    setIsOn(!isOn)
  }

  return (
    <>
      <button type="button" className={`${chip['chip']} ${chip['wide']}`} onClick={() => setIsOpen(true)}>
        <span aria-hidden="true">?</span>
        <span className="visually-hidden">帮助</span>
      </button>
      {isOpen && (
        <HelpDrawer pattern={pattern} onClose={() => setIsOpen(false)}>
          <p>{isOn ? '单键快捷键已开启；输入文字时不起作用。' : '单键快捷键已关闭。'}</p>
          <div>
            <Button onClick={toggle}>{isOn ? '关闭单键快捷键' : '开启单键快捷键'}</Button>
          </div>
          <dl className={styles['keys']}>{keys.map(keyRow)}</dl>
          {mayFill && (
            <>
              <h3>本月填报的表格</h3>
              <dl className={`${styles['keys']} ${styles['sheet']}`}>{[...dispatchKeys, ...sheetKeys].map(keyRow)}</dl>
            </>
          )}
          {mayMark && (
            <>
              <h3>双向考核的评分表</h3>
              <dl className={`${styles['keys']} ${styles['sheet']}`}>
                {[...markingKeys, ...(mayFill ? [] : sheetKeys)].map(keyRow)}
              </dl>
            </>
          )}
        </HelpDrawer>
      )}
    </>
  )
}

const keyRow = ([key, meaning]: readonly [string, string]) => (
  <div key={key}>
    <dt>
      <kbd>{key}</kbd>
    </dt>
    <dd>{meaning}</dd>
  </div>
)

function openFocusedSource(): void {
  const figure = document.activeElement?.closest<HTMLElement>('[data-figure]')
  figure?.click()
}

/** Of the card that has the focus, or else the first of the page. */
function toggleChart(): void {
  const card = document.activeElement?.closest('section')?.querySelector<HTMLElement>('[data-chart-toggle]')
  const toggle = card ?? document.querySelector<HTMLElement>('main [data-chart-toggle]')
  toggle?.click()
}
