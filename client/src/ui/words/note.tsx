import { classNames } from '../class-names.ts'
import type { ElementProps } from '../layout/element.ts'
import styles from './words.module.css'

interface NoteProps extends ElementProps {
  /** Less than the text around it, less again, no larger than an axis, what is wrong, or what is asked for. */
  readonly kind?: 'soft' | 'faint' | 'fine' | 'wrong' | 'asked'
}

/** Words that stand back behind what they explain. */
export function Note({ as: Element = 'p', kind = 'soft', ...rest }: NoteProps) {
  return <Element {...rest} className={classNames(styles['note'], styles[kind], rest.className)} />
}
