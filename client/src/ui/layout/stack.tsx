import { classNames } from '../class-names.ts'
import type { ElementProps, Space } from './element.ts'
import styles from './layout.module.css'

interface StackProps extends ElementProps {
  readonly gap?: Space
  /** Its parts are as wide as what they hold, not as it. */
  readonly isLoose?: boolean
  /** A list whose items carry dots. */
  readonly isDotted?: boolean
}

/** Things one below the other, none wider than what holds them. */
export function Stack({ as: Element = 'div', gap = 12, isLoose, isDotted, className, ...rest }: StackProps) {
  const classes = [styles['stack'], isLoose && styles['start'], isDotted && styles['dotted'], className]
  // On paper it is no grid, and its parts keep their distance by this.
  const style: React.CSSProperties & Record<'--gap', string> = { gap, '--gap': `${gap}px` }
  return <Element {...rest} className={classNames(...classes)} style={style} />
}
