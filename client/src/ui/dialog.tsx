import { Dialog as Base } from '@base-ui/react/dialog'
import type { RefObject } from 'react'
import { Icon } from './icon.tsx'
import styles from './overlay.module.css'

interface DialogProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: React.ReactNode
  /** What will happen, in numbers where it cannot be undone. */
  readonly description?: React.ReactNode
  readonly children?: React.ReactNode
  /** Buttons, the safe one first. */
  readonly actions?: React.ReactNode
  readonly isWide?: boolean
  /** What has the focus at first; else the first thing that can have it. */
  readonly initialFocus?: () => HTMLElement | null
  /** Where the focus goes afterwards; else where it was. */
  readonly finalFocus?: RefObject<HTMLElement | null>
}

/** A question or a form over the page; Esc closes it and focus returns to where it was. */
export function Dialog({ isWide = false, ...rest }: DialogProps) {
  return <Overlay {...rest} className={`${styles['dialog']} ${isWide ? styles['wide'] : ''}`} />
}

interface OverlayProps extends Omit<DialogProps, 'isWide'> {
  readonly className: string
}

/** What dialog and drawer share. */
export function Overlay({ isOpen, onClose, title, description, children, actions, ...popup }: OverlayProps) {
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup {...popup}>
          <div className={styles['head']}>
            <Base.Title>{title}</Base.Title>
            <Base.Close className={styles['close']} aria-label="关闭">
              <Icon name="close" />
            </Base.Close>
          </div>
          {description && <Base.Description className={styles['description']}>{description}</Base.Description>}
          {children}
          {actions && <div className={styles['actions']}>{actions}</div>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
