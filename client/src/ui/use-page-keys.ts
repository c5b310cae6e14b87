import { useEffect, useLayoutEffect, useRef } from 'react'

/** Keys with a modifier that work from anywhere on a page, a cell that is being edited included. */
type PageKey = 'Ctrl+Enter' | `Alt+${string}`

export type PageKeys = Readonly<Partial<Record<PageKey, (() => void) | undefined>>>

/** With Alt some systems write another letter: the key itself counts. */
function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): PageKey | undefined {
  if (isComposing || shiftKey) return undefined
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return 'Ctrl+Enter'
  return altKey && !ctrlKey && !metaKey && code.startsWith('Key') ? `Alt+${code.slice(3)}` : undefined
}

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/** Takes what is being typed before the key is acted on: a field lets go of it when it loses the focus. */
function finishTyping(): void {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLTextAreaElement)) return
  activeElement.blur()
  activeElement.focus({ preventScroll: true })
}

/** Listens for the keys of a page, or of the dialog over it. */
export function usePageKeys(keys: PageKeys, where: 'page' | 'dialog' = 'page'): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const name = nameOf(event)
      if (!name || !latest.current[name] || isInDialog(event.target) !== (where === 'dialog')) return
      event.preventDefault()
      finishTyping()
      // After what was typed has been drawn, and before the next key arrives: whoever types fast loses nothing.
      queueMicrotask(() => latest.current[name]?.())
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [where])
}
