import styles from './overlay.module.css'
import { Overlay } from './overlay.tsx'

interface DrawerProps {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: React.ReactNode
  readonly description?: React.ReactNode
  readonly children: React.ReactNode
}

/** Detail beside the page, from the right; on a phone from below. */
export function Drawer(props: DrawerProps) {
  return <Overlay {...props} className={styles['drawer'] ?? ''} />
}
