import { useEffect, useEffectEvent } from 'react'
import type { Along } from './navigation.ts'

/** F8 leads to the next problem of the sheet from a field beside it, too; in a dialog it is the browser's. */
export function useProblemKey(isTaken: boolean, goToProblem: (along: Along) => void): void {
  const go = useEffectEvent(goToProblem)
  useEffect(() => {
    if (!isTaken) return
    const onKey = (event: KeyboardEvent) => {
      const { key, target, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event
      const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null
      if (key !== 'F8' || ctrlKey || metaKey || altKey || defaultPrevented || isInDialog) return
      event.preventDefault()
      go(shiftKey ? 'previous' : 'next')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isTaken])
}
