import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { linkClass } from '../../ui/words/link-class.ts'

/** Leads to one race. */
export function RaceLink({ id, children }: { readonly id: string; readonly children: React.ReactNode }) {
  return (
    <Link {...paths.races({ race: id })} className={linkClass}>
      {children}
    </Link>
  )
}
