import { may } from '@pianqu/shared/access/access.ts'
import type { listSupervisions, Supervision } from '@pianqu/shared/blockers/blocker.contract.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, count, desc, eq, or } from 'drizzle-orm'
import type { Database } from '../../db/database.ts'
import { holding } from '../../db/holding.ts'
import type { StoredBlocker, StoredSupervision } from './blocker.repository.ts'
import { blockers, supervisions } from './blocker.tables.ts'
import { type BlockerNames, type BlockerReader, blockerNames } from './blocker-rows.query.ts'
import { mayBeRead } from './blocker-scope.query.ts'
import { inNumberOrder, newestNumberFirst } from './number-order.facts.ts'

type SupervisionStep = Supervision['maySteps'][number]

/** What may be done with an order: its unit signs and reports, the task force calls it done. */
export function supervisionSteps(
  { state, unitCode }: Pick<StoredSupervision, 'state' | 'unitCode'>,
  actor: BlockerReader['actor'],
): SupervisionStep[] {
  const isOwn = may(actor, 'blockers:answer') && actor.unitCode === unitCode
  return [
    ...(isOwn && state === 'issued' ? (['sign'] as const) : []),
    ...(isOwn && (state === 'signed' || state === 'reported') ? (['report'] as const) : []),
    ...(may(actor, 'blockers:assign') && state === 'reported' ? (['finish'] as const) : []),
  ]
}

type Joined = { readonly order: StoredSupervision; readonly blocker: Pick<StoredBlocker, 'number' | 'title'> }

function rowOf({ order, blocker }: Joined, names: BlockerNames, actor: BlockerReader['actor']): Supervision {
  const { supervisionId, since: _since, at: _at, ...rest } = order
  return {
    ...rest,
    id: supervisionId,
    blockerNumber: blocker.number,
    title: blocker.title,
    unitName: names.unit(order.unitCode),
    maySteps: supervisionSteps(order, actor),
  }
}

const joined = (db: Database) =>
  db.orm
    .select({ order: supervisions, blocker: { number: blockers.number, title: blockers.title } })
    .from(supervisions)
    .innerJoin(blockers, eq(blockers.blockerId, supervisions.blockerId))

/** The orders about one blocker, oldest first. */
export const supervisionsOf = (db: Database, blockerId: string, { actor }: BlockerReader): Supervision[] => {
  const names = blockerNames(db)
  return joined(db)
    .where(eq(supervisions.blockerId, blockerId))
    .orderBy(supervisions.issuedOn, ...inNumberOrder(supervisions.number))
    .all()
    .map((row) => rowOf(row, names, actor))
}

/** One page of the orders that this person may read. */
export function supervisionPage(db: Database, { actor }: BlockerReader, query: QueryOf<typeof listSupervisions>) {
  const { page, pageSize, colour, state, unit, q } = query
  const where = and(
    mayBeRead(db, actor),
    colour && eq(supervisions.colour, colour),
    state && eq(supervisions.state, state),
    unit === undefined ? undefined : eq(supervisions.unitCode, unit),
    q ? or(...[supervisions.number, blockers.number, blockers.text].map((column) => holding(column, q))) : undefined,
  )
  const names = blockerNames(db)
  const rows = joined(db)
    .where(where)
    .orderBy(desc(supervisions.issuedOn), ...newestNumberFirst(supervisions.number))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
  const counted = db.orm
    .select({ n: count() })
    .from(supervisions)
    .innerJoin(blockers, eq(blockers.blockerId, supervisions.blockerId))
    .where(where)
    .get()
  return { rows: rows.map((row) => rowOf(row, names, actor)), total: counted?.n ?? 0 }
}

/** One order. Throws common/not-found, for one about a blocker that is not this person's to read as well. */
export function supervisionDetail(db: Database, id: string, { actor }: BlockerReader): Supervision {
  const found = joined(db)
    .where(and(eq(supervisions.supervisionId, id), mayBeRead(db, actor)))
    .get()
  if (!found) throw new ProblemError('common/not-found', { detail: '没有这份督办单' })
  return rowOf(found, blockerNames(db), actor)
}
