import { Dialog as Base } from '@base-ui/react/dialog'
import type { Problem } from '@pianqu/shared/http/problem.ts'
import type { RefObject } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'
import styles from './overlay.module.css'
import { ProblemNotice } from './problem-notice.tsx'

export interface OverlayProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: React.ReactNode
  /** What will happen, in numbers where it cannot be undone. */
  readonly description?: React.ReactNode
  readonly children?: React.ReactNode
  /** What may be done; the way out, which changes nothing, stands before it. */
  readonly actions?: React.ReactNode
  /** The word of the way out; `null` where the actions have one of their own. */
  readonly cancel?: string | null
  /** Why something cannot be done yet. */
  readonly note?: React.ReactNode
  /** Why it was not done. */
  readonly problem?: Problem | null
  /** What has the focus at first; else the first thing that can have it. */
  readonly initialFocus?: () => HTMLElement | null
  readonly onKeyDown?: React.KeyboardEventHandler
  /** Where the focus goes afterwards; else where it was. */
  readonly finalFocus?: RefObject<HTMLElement | null> | (() => HTMLElement | null)
  readonly className: string
}

/** What dialog and drawer share: what is long scrolls between the title and the buttons, which stay in sight. */
export function OverlayPanel({ isOpen, onClose, title, description, children, ...rest }: OverlayProps) {
  const { actions, cancel = actions ? '取消' : null, note, problem, ...popup } = rest
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
          <div className={styles['scroller']}>
            {description && <Base.Description className={styles['description']}>{description}</Base.Description>}
            {children}
          </div>
          {(actions || cancel || problem) && (
            <div className={styles['footer']}>
              {problem && <ProblemNotice problem={problem} />}
              {(actions || cancel) && (
                <div className={styles['actions']}>
                  {note && <div className={styles['note']}>{note}</div>}
                  {cancel !== null && <Base.Close render={<Button />}>{cancel}</Base.Close>}
                  {actions}
                </div>
              )}
            </div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
