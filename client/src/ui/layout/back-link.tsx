import { createLink } from '@tanstack/react-router'
import { Icon } from '../icon.tsx'
import styles from './page-header.module.css'

function BackAnchor({ children, ...rest }: React.ComponentProps<'a'>) {
  return (
    <a {...rest} className={styles['back']}>
      <Icon name="previous" size={12} />
      {children}
    </a>
  )
}

/** Leads to where there are all of its kind, which its words name. */
export const BackLink = createLink(BackAnchor)
