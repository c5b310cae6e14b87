import { useLayoutEffect, useRef, useState } from 'react'
import styles from './brief.module.css'

/** How many of each list are on the sheet. */
export interface Shown {
  readonly changes: number
  readonly unfinished: number
  readonly agenda: number
  readonly units: number
}

const most: Shown = { changes: 10, unfinished: 8, agenda: 24, units: 10 }

/** What gives way first: the end of the agenda, then what is told of the last meeting, then the rest of both. */
const floors: readonly Shown[] = [
  { ...most, agenda: 8 },
  { changes: 4, unfinished: 4, agenda: 8, units: 6 },
  { changes: 1, unfinished: 1, agenda: 4, units: 3 },
  { changes: 0, unfinished: 0, agenda: 0, units: 0 },
]

function lessOf(shown: Shown): Shown {
  const floor = floors.find((each) => keys.some((key) => shown[key] > each[key])) ?? shown
  return Object.fromEntries(keys.map((key) => [key, Math.max(floor[key], shown[key] - 1)])) as unknown as Shown
}
const keys = ['changes', 'unfinished', 'agenda', 'units'] as const

/** In pixels of paper: 297 mm less its margins, with a line to spare. */
const sheetHeight = Math.floor(((297 - 28) / 25.4) * 96) - 24

/** What is drawn is laid out as on paper once, out of sight, with less of its lists until a sheet of A4 holds it. */
export function OneSheet({ children }: { readonly children: (shown: Shown) => React.ReactNode }) {
  const paper = useRef<HTMLDivElement>(null)
  const [shown, setShown] = useState(most)
  const isLeast = keys.every((key) => shown[key] === 0)
  useLayoutEffect(() => {
    if (!isLeast && (paper.current?.scrollHeight ?? 0) > sheetHeight) setShown(lessOf(shown))
  }, [shown, isLeast])
  const drawn = children(shown)
  return (
    <>
      {drawn}
      <div className={styles['measured']} aria-hidden="true" data-print="hide">
        <div ref={paper} className={styles['paper']}>
          {drawn}
        </div>
      </div>
    </>
  )
}
