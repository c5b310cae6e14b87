import type { ElementProps } from '../layout/element.ts'
import styles from './words.module.css'

/** What somebody wrote, or what will be sent, as it stands. */
export function Quote({ as: Element = 'p', ...rest }: ElementProps) {
  return <Element {...rest} className={styles['quote']} />
}
