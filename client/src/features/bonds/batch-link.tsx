import { Link } from '@tanstack/react-router'
import { paths } from '../../session/paths.ts'

interface BatchLinkProps {
  readonly code: string
  readonly children?: React.ReactNode
}

/** Leads to the record of a batch. */
export function BatchLink({ code, children }: BatchLinkProps) {
  return <Link {...paths.bondBatch(code)}>{children ?? code}</Link>
}
