import { useEffect, useLayoutEffect, useRef } from 'react'
import { commandOf, type DispatchCommand } from './dispatch-keys.ts'

type Actions = Partial<Record<DispatchCommand, () => void>>

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/** Takes what is being typed before the command looks at it: a field lets go of it when it loses the focus. */
function finishTyping(): void {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLTextAreaElement)) return
  activeElement.blur()
  activeElement.focus({ preventScroll: true })
}

/** Listens for the keys of the month, on the page or inside its dialog. */
export function useDispatchKeys(actions: Actions, where: 'page' | 'dialog' = 'page'): void {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const command = commandOf(event)
      if (!command || !latest.current[command] || isInDialog(event.target) !== (where === 'dialog')) return
      event.preventDefault()
      finishTyping()
      requestAnimationFrame(() => latest.current[command]?.())
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [where])
}
