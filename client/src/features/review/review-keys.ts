import { useEffect } from 'react'
import { areShortcutsOn } from '../../session/device-settings.ts'
import { isPlainKey } from '../../session/shortcut-keys.ts'

/** What a single key does while a report is reviewed. */
export interface ReviewKeys {
  readonly j: () => void
  readonly k: () => void
  readonly a: () => void
  readonly r: () => void
}

const isReviewKey = (key: string): key is keyof ReviewKeys => ['j', 'k', 'a', 'r'].includes(key)

/** J and K move, A accepts, R sends back; not while writing, and not where single keys are switched off. */
export function useReviewKeys(keys: ReviewKeys): void {
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
