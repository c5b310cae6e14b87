import { type RefObject, useLayoutEffect } from 'react'
import type { PlacedColumn } from './placed-columns.ts'
import type { Place } from './range.ts'

/** The scroll position nearest to `now` at which what starts at `start` lies within the room. */
const nearestScroll = (now: number, start: number, room: number): number => Math.min(Math.max(now, start - room), start)

interface InSight {
  readonly scroller: RefObject<HTMLElement | null>
  readonly focus: Place
  readonly columns: readonly PlacedColumn[]
  readonly rowHeight: number
  readonly totals: number
}

/** Scrolls as little as shows the active cell free of the sticky head, totals and columns. */
export function useInSight({ scroller, focus, columns, rowHeight, totals }: InSight): void {
  useLayoutEffect(() => {
    const element = scroller.current
    const placed = columns[focus.column]
    if (!element || !placed || element.clientHeight === 0) return
    const roomBelow = element.clientHeight - rowHeight * (2 + totals)
    element.scrollTop = nearestScroll(element.scrollTop, focus.row * rowHeight, roomBelow)
    if (placed.column.isFrozen) return
    const frozen = columns.reduce((width, { column }) => width + (column.isFrozen ? column.width : 0), 0)
    const roomRight = element.clientWidth - placed.column.width - frozen
    element.scrollLeft = nearestScroll(element.scrollLeft, placed.left - frozen, roomRight)
  }, [scroller, focus.row, focus.column, columns, rowHeight, totals])
}
