import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { Words } from '../../ui/words/words.tsx'
import { measureOf } from './measure-id.ts'

interface ClauseLinkProps {
  readonly clause: string
  readonly address: string
}

/** Where a clause stands, leading to its measure. */
export function ClauseLink({ clause, address }: ClauseLinkProps) {
  return (
    <Words min={150}>
      <Link {...paths.policyMeasure(measureOf(clause))}>{address}</Link>
    </Words>
  )
}
