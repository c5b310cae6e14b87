import type { Restatement } from '@pianqu/shared/publishing/restatement.contract.ts'
import { monthText } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { useMay } from '../../session/actor.tsx'
import { Callout } from '../../ui/layout/callout.tsx'
import { Row } from '../../ui/layout/row.tsx'
import styles from './corrections.module.css'
import { restatementsQuery } from './corrections.queries.ts'
import { DifferenceTable } from './difference-table.tsx'
import { restatementText } from './restatement-words.ts'

/** Published months that are no longer what their snapshot says; nothing where all are. */
export function RestatementNotice() {
  const rows = useQuery(restatementsQuery).data?.rows ?? []
  return rows.map((row) => <OneMonth key={row.month} row={row} />)
}

function OneMonth({ row }: { readonly row: Restatement }) {
  const mayPublish = useMay()('periods:write')
  return (
    <Callout as="section" isFramed isRoomy aria-label={`${monthText(row.month)}与快照的差异`}>
      <Row as="p">
        <strong>{restatementText(row)}</strong>
        {mayPublish ? (
          <Link {...paths.review({ month: row.month })}>去审核台重新发布{monthText(row.month)}</Link>
        ) : (
          <span>由市级专班决定是否重新发布。</span>
        )}
      </Row>
      <details className={styles['details']}>
        <summary>看有哪些不同</summary>
        <DifferenceTable row={row} />
      </details>
    </Callout>
  )
}
