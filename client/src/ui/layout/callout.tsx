import { classNames } from '../class-names.ts'
import styles from './callout.module.css'
import type { ElementProps } from './element.ts'

interface CalloutProps extends ElementProps {
  /** What is so, what is to be known, what is to be looked at, or what stands in the way. */
  readonly tone?: 'plain' | 'brand' | 'warn' | 'bad'
  readonly isFramed?: boolean
  readonly isRoomy?: boolean
  /** Its parts stand side by side. */
  readonly isRow?: boolean
}

/** Words with a bar before them, so that nobody reads past. */
export function Callout({ as: Element = 'p', tone = 'brand', isFramed, isRoomy, isRow, ...rest }: CalloutProps) {
  const shape = [isFramed && styles['framed'], isRoomy && styles['roomy'], isRow && styles['row']]
  const classes = [...shape, styles[tone], rest.className]
  return <Element {...rest} className={classNames(styles['callout'], ...classes)} />
}
