import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import styles from './races.module.css'

/** Leads to one race. */
export function RaceLink({ id, children }: { readonly id: string; readonly children: React.ReactNode }) {
  return (
    <Link {...paths.races({ race: id })} className={styles['name']}>
      {children}
    </Link>
  )
}
