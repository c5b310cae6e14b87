import styles from './rail.module.css'

interface PickButtonProps {
  readonly children: React.ReactNode
  readonly onPick: () => void
  /** What it opens was just closed: the focus returns here. */
  readonly isReturn?: boolean
}

/** Puts the focus on what has just appeared. */
export const takeFocus = (element: HTMLElement | null): void => element?.focus()

/** The name of an area or a station that can be looked into. */
export function PickButton({ children, onPick, isReturn = false }: PickButtonProps) {
  return (
    <button type="button" className={styles['pick']} onClick={onPick} ref={isReturn ? takeFocus : undefined}>
      {children}
    </button>
  )
}
