import { classNames } from '../class-names.ts'
import styles from './words.module.css'

/** A mark: plain, with weight, late, or reckoned; or how far something is: not begun, owed, under way, done. */
export type TagKind = 'plain' | 'brand' | 'warn' | 'reckoned' | 'idle' | 'owed' | 'moving' | 'done'

interface TagProps {
  readonly kind?: TagKind
  readonly title?: string | undefined
  readonly children: React.ReactNode
}

/** A word or two in a frame, beside what they mark; never in the colours of the lights. */
export function Tag({ kind = 'plain', title, children }: TagProps) {
  return (
    <span className={classNames(styles['tag'], styles[kind])} title={title}>
      {children}
    </span>
  )
}
