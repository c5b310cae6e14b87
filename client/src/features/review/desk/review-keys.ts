import { useEffect } from 'react'
import { isPlainKey } from '../../../navigation/shortcut-keys.ts'
import { areShortcutsOn } from '../../../session/device-settings.ts'

const reviewKeys = ['j', 'k', 'a', 'r', 'c', 'u'] as const
type ReviewKey = (typeof reviewKeys)[number]

const isReviewKey = (key: string): key is ReviewKey => reviewKeys.some((each) => each === key)

/**
 * J and K move, A accepts, R sends back, C comments on a cell, U takes an acceptance back; not while writing, and not
 * where single keys are switched off.
 */
export function useReviewKeys(keys: Readonly<Record<ReviewKey, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      if (!isReviewKey(key) || event.repeat || !isPlainKey(event) || !areShortcutsOn()) return
      event.preventDefault()
      keys[key]()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [keys])
}

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [role="listbox"]') !== null

/** 1 to 9 choose from what is offered, while nobody writes. */
export function useNumberKeys(choose: (index: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event
      if (!/^[1-9]$/.test(key) || ctrlKey || metaKey || altKey || isWriting(target)) return
      event.preventDefault()
      choose(Number(key) - 1)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [choose])
}
