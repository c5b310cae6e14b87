import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells an element where it begins on the page, as `--room-top`, so that its style can give it the rest of the window.
 * What stands above it may come and go.
 */
export function useRoomBelow(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const place = () => {
      const { current } = element
      if (!current) return
      const top = `${Math.round(current.getBoundingClientRect().top + window.scrollY)}px`
      if (current.style.getPropertyValue('--room-top') !== top) current.style.setProperty('--room-top', top)
    }
    place()
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(place)
    observer?.observe(document.body)
    window.addEventListener('resize', place)
    return () => {
      observer?.disconnect()
      window.removeEventListener('resize', place)
    }
  }, [element])
}
