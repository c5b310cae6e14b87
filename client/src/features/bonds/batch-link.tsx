import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { askedMonth } from './asked-year.ts'
import { bondsSearch } from './bonds.search.ts'

interface BatchLinkProps {
  readonly code: string
  readonly children?: React.ReactNode
}

/** Leads to the record of a batch, in the month of the day that the page is about. */
export function BatchLink({ code, children }: BatchLinkProps) {
  const [{ asOf }] = usePageSearch(bondsSearch)
  return <Link {...paths.bondBatch(code, asOf ? { month: askedMonth(asOf) } : {})}>{children ?? code}</Link>
}
