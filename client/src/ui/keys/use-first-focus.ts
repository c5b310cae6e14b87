import { type RefObject, useEffect } from 'react'

/** Nobody has gone anywhere on the page yet; moving to it leaves the focus on the content as a whole. */
const isNowhere = (element: Element | null): boolean =>
  element === null || element === document.body || element.tagName === 'MAIN'

/** A sheet that is opened to be filled in is where the keyboard works, as in any program for sheets. */
export function useFirstFocus(field: RefObject<HTMLElement | null>, isWanted: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only as the page opens
  useEffect(() => {
    if (!isWanted) return
    const frame = requestAnimationFrame(() => {
      if (isNowhere(document.activeElement)) field.current?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [])
}
