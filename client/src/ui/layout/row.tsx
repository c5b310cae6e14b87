import { classNames } from '../class-names.ts'
import type { ElementProps, Space } from './element.ts'
import styles from './layout.module.css'

interface RowProps extends ElementProps {
  /** Between its parts, or between its lines and its parts. */
  readonly gap?: Space | readonly [lines: Space, parts: Space]
  readonly align?: 'center' | 'baseline' | 'start' | 'end'
  readonly justify?: 'start' | 'between' | 'center' | 'end'
  /** Its parts share one line, and break inside themselves. */
  readonly isOneLine?: boolean
  /** One of several below each other, with a line between. */
  readonly isLined?: boolean
}

const alignments = { center: 'center', baseline: 'baseline', start: 'flex-start', end: 'flex-end' }
const places = { start: undefined, between: 'space-between', center: 'center', end: 'flex-end' }

/** Things side by side, in as many lines as they need. */
export function Row(props: RowProps) {
  const { as: Element = 'div', gap = [8, 12], align = 'center', justify = 'start', isOneLine, isLined, ...rest } = props
  const [lines, parts] = typeof gap === 'number' ? [gap, gap] : gap
  return (
    <Element
      {...rest}
      className={classNames(styles['row'], isOneLine && styles['oneLine'], isLined && styles['lined'], rest.className)}
      style={{ gap: `${lines}px ${parts}px`, alignItems: alignments[align], justifyContent: places[justify] }}
    />
  )
}
