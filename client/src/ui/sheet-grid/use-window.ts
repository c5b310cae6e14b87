import { type RefObject, useLayoutEffect, useState } from 'react'

/** Fewer rows than this are all drawn. */
const longest = 300
const margin = 12

export interface RowWindow {
  readonly from: number
  /** The first row that is not drawn. */
  readonly to: number
}

/** The rows to draw at a scroll position. */
function windowAt(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  if (count <= longest) return { from: 0, to: count }
  const first = Math.floor(scrollTop / rowHeight)
  const shown = Math.ceil(height / rowHeight)
  const from = Math.max(0, Math.min(first - margin, count - shown - margin))
  return { from, to: Math.min(count, first + shown + margin) }
}

/** Stands in where nothing is laid out yet. */
const unknownHeight = 600

/** Follows the scrolling of the sheet. */
export function useWindow(scroller: RefObject<HTMLElement | null>, rowHeight: number, count: number) {
  const [view, setView] = useState({ top: 0, height: unknownHeight })

  function follow(): void {
    const element = scroller.current
    if (!element || count <= longest) return
    // In whole rows, so that not every pixel draws the sheet again.
    const top = Math.floor(element.scrollTop / rowHeight) * rowHeight
    const height = element.clientHeight || unknownHeight
    if (top !== view.top || height !== view.height) setView({ top, height })
  }
  useLayoutEffect(follow)
  return { window: windowAt(view.top, view.height, rowHeight, count), follow }
}
