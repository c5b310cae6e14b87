import styles from './overlay.module.css'
import { Overlay } from './overlay.tsx'
import type { OverlayProps } from './overlay-panel.tsx'

interface DialogProps extends Omit<OverlayProps, 'className'> {
  /** `full`: as wide as a table of many columns needs. */
  readonly isWide?: boolean | 'full'
}

/** A question or a form over the page; Esc closes it and focus returns to where it was. */
export function Dialog({ isWide = false, ...rest }: DialogProps) {
  const size = isWide === 'full' ? styles['full'] : isWide ? styles['wide'] : ''
  return <Overlay {...rest} className={`${styles['dialog']} ${size}`} />
}
