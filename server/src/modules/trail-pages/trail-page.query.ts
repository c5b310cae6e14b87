import type { Actor } from '@pianqu/shared/access/access.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import type { listTrail, TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import type { Database } from '../../db/database.ts'
import { trailPage } from '../trail/list-trail.query.ts'
import { withRecordNames } from './record-names.query.ts'

type Reader = Pick<Actor, 'role'>

/** An administrator reads who has an account, and what no other record is called (domain §13). */
const isNamedTo = ({ role }: Reader, { subject }: Pick<TrailLine, 'subject'>): boolean =>
  role !== 'admin' || subject.startsWith('account:')

/** The trail as far as this person may read it, newest first, with what its records are called. */
export function namedTrailPage(db: Database, reader: Reader, query: QueryOf<typeof listTrail>) {
  const page = trailPage(db, reader, query)
  const named = new Map(
    withRecordNames(
      db,
      page.rows.filter((line) => isNamedTo(reader, line)),
    ).map((line) => [line.seq, line]),
  )
  return { ...page, rows: page.rows.map((line) => named.get(line.seq) ?? line) }
}
