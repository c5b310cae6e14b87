import { classNames } from '../class-names.ts'
import styles from './box.module.css'
import type { ElementProps, Space } from './element.ts'
import { Stack } from './stack.tsx'

interface BoxProps extends ElementProps {
  /** Small among the things of a card, middle in a list of its own, large as a card is. */
  readonly size?: 'small' | 'middle' | 'large'
  readonly gap?: Space
}

/** One thing with a frame around it: what a row of a table is where there is no room for tables. */
export function Box({ as = 'li', size = 'middle', gap = 6, ...rest }: BoxProps) {
  return <Stack {...rest} as={as} gap={gap} className={classNames(styles['box'], styles[size], rest.className)} />
}
