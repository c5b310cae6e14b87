import { classNames } from '../class-names.ts'
import type { ElementProps } from '../layout/element.ts'
import styles from './words.module.css'

/** Words as somebody typed them, with their lines. */
export function Prose({ as: Element = 'p', ...rest }: ElementProps) {
  return <Element {...rest} className={classNames(styles['prose'], rest.className)} />
}
