import type { Actor } from '@pianqu/shared/access/access.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { type Day, isDay } from '@pianqu/shared/time/day.ts'
import type { listTrail, TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { isWithheldFrom } from '@pianqu/shared/trail/withheld.ts'
import { actionsCalled } from '@pianqu/shared/trail-words/trail-words.ts'
import { and, count, desc, eq, gte, inArray, lt, lte, max, or, type SQL, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { endingIn, holding } from '../../db/holding.ts'
import { trail } from '../../db/trail.tables.ts'
import { accounts } from '../accounts/account.tables.ts'
import { bondBatches } from '../bond-ledger/bond.tables.ts'
import { projects } from '../projects/project.tables.ts'
import { units } from '../units/unit.tables.ts'
import { withNames } from './names.query.ts'

type Row = typeof trail.$inferSelect

const toLine = ({ hash: _hash, previousHash: _previous, detail, ...line }: Row): TrailLine => ({
  ...line,
  detail: JSON.parse(detail) as Record<string, unknown>,
})

/** One subject where it has lines, else everything that begins like it: `project:` finds all projects. */
function isSubject(db: Database, subject: string): SQL | undefined {
  // What there is but one of stands in the trail without a colon.
  const exact = inArray(trail.subject, [subject, subject.replace(/:$/, '')])
  const known = db.orm.select({ seq: trail.seq }).from(trail).where(exact).limit(1).get()
  return known ? exact : and(gte(trail.subject, subject), lt(trail.subject, `${subject}\uffff`))
}

const dayMs = 86_400_000

/** A day of the business begins at midnight in Shanghai, which has no summer time. */
const dayBegins = (day: Day): number => Date.parse(`${day}T00:00:00+08:00`)

/** Both ends are days, taken whole, or instants. */
const isFrom = (from: string): SQL => gte(trail.at, isDay(from) ? new Date(dayBegins(from)).toISOString() : from)

const isTo = (to: string): SQL =>
  isDay(to) ? lt(trail.at, new Date(dayBegins(to) + dayMs).toISOString()) : lte(trail.at, to)

/** So many names a word may find; more of them is no search. */
const mostNamed = 40

/** Everything of a line that this person reads on the screen: who, what, of what, and the particulars, where units, projects and batches go by name. */
function says(db: Database, { role }: Pick<Actor, 'role'>, words: string): SQL | undefined {
  // What is withheld must not be found either.
  const isWithheld = role === 'admin'
  const particulars = isWithheld ? [] : [trail.detail]
  const named = isWithheld
    ? []
    : [units, projects, bondBatches].flatMap((table) =>
        db.orm.select({ code: table.code }).from(table).where(holding(table.name, words)).limit(mostNamed).all(),
      )
  return or(
    inArray(trail.action, actionsCalled(words)),
    ...[trail.action, trail.subject, trail.actorName, ...particulars].map((column) => holding(column, words)),
    ...named.flatMap(({ code }) => [holding(trail.detail, JSON.stringify(code)), endingIn(trail.subject, `:${code}`)]),
  )
}

const openPart = ({ role }: Pick<Actor, 'role'>, line: TrailLine): TrailLine =>
  isWithheldFrom(role, line) ? { ...line, detail: {}, isWithheld: true } : line

/** An administrator reads of no project and no bond, by name neither (domain §13). */
const calledByName = (db: Database, { role }: Pick<Actor, 'role'>, lines: readonly TrailLine[]): TrailLine[] =>
  role === 'admin' ? [...lines] : withNames(db, lines)

/** The trail as far as this person may read it, newest first. */
export function trailPage(
  db: Database,
  reader: Pick<Actor, 'role'>,
  query: QueryOf<typeof listTrail>,
): { rows: TrailLine[]; total: number } {
  const { page, pageSize, subject, action, actor, from, to, q } = query
  const named = actor && db.orm.select().from(accounts).where(eq(accounts.username, actor)).get()
  const where = and(
    subject ? isSubject(db, subject) : undefined,
    action ? eq(trail.action, action) : undefined,
    actor ? eq(trail.actorId, named ? named.userId : actor) : undefined,
    from ? isFrom(from) : undefined,
    to ? isTo(to) : undefined,
    q ? says(db, reader, q) : undefined,
  )
  const rows = db.orm
    .select()
    .from(trail)
    .where(where)
    .orderBy(desc(trail.seq))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
  return {
    rows: calledByName(
      db,
      reader,
      rows.map((row) => openPart(reader, toLine(row))),
    ),
    total: db.orm.select({ n: count() }).from(trail).where(where).get()?.n ?? 0,
  }
}

const newestOf = statement((orm) =>
  orm
    .select()
    .from(trail)
    .where(eq(trail.subject, sql.placeholder('subject')))
    .orderBy(desc(trail.seq))
    .limit(sql.placeholder('limit'))
    .prepare(),
)

/** What the trail says of one subject, newest first. */
export const trailOf = (db: Database, subject: string, limit = 50): TrailLine[] =>
  withNames(db, newestOf(db).all({ subject, limit }).map(toLine))

/** The newest line of each of these subjects. */
export function lastLines(
  db: Database,
  subjects: readonly string[],
): Map<string, { at: string; by: string; action: string }> {
  const newest = db.orm
    .select({ seq: max(trail.seq) })
    .from(trail)
    .where(inArray(trail.subject, [...subjects]))
    .groupBy(trail.subject)
  const rows = db.orm.select().from(trail).where(inArray(trail.seq, newest)).all()
  return new Map(rows.map(({ subject, at, actorName, action }) => [subject, { at, by: actorName, action }]))
}
