import { useEffect, useLayoutEffect, useRef } from 'react'

const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"]') !== null

/** Takes what is being typed before the key is acted on: a field lets go of it when it loses the focus. */
function finishTyping(): void {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLTextAreaElement)) return
  activeElement.blur()
  activeElement.focus({ preventScroll: true })
}

export type NamedActions<Name extends string> = Readonly<Partial<Record<Name, (() => void) | undefined>>>

/** Listens for the keys that `nameOf` has a name for, on a page or in the dialog over it, from a field being typed in, too. */
export function useNamedKeys<Name extends string>(
  nameOf: (event: KeyboardEvent) => Name | null | undefined,
  actions: NamedActions<Name>,
  where: 'page' | 'dialog',
): void {
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
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
  }, [nameOf, where])
}
