import { asc, eq, gt, lte, sql } from 'drizzle-orm'
import { type Database, statement, type WritableDatabase, writingStatement } from './database.ts'
import { anything } from './recorded-reads.ts'
import { revision, touched } from './revision.tables.ts'

/** One thing that a revision touched. */
export type Touch = typeof touched.$inferSelect

/** A revision that touched more than this is told table by table. */
const mostTold = 500
/** Who has not looked for so many revisions reads everything anew. */
const revisionsKept = 1000
/** How far back whoever begins to read looks, and how much is remembered at most. */
const revisionsRead = 100
const mostRemembered = 4 * mostTold

const current = statement((orm) => orm.select({ value: revision.value }).from(revision).prepare())

/** Grows with every write that can move a figure, by whichever process. */
export const revisionOf = (db: Database): number => current(db).get()?.value ?? 0

const growing = writingStatement((orm) => ({
  grow: orm
    .update(revision)
    .set({ value: sql`${revision.value} + 1` })
    .prepare(),
  told: orm
    .select({ topic: touched.topic })
    .from(touched)
    .where(eq(touched.revision, sql.placeholder('now')))
    .limit(mostTold + 1)
    .prepare(),
  forget: orm
    .delete(touched)
    .where(lte(touched.revision, sql.placeholder('last')))
    .prepare(),
}))

const wholeTable = (topic: string, now: number): Touch => ({ revision: now, topic, month: '', projectCode: '' })

/**
 * One revision more where something was touched, which triggers have written down, and `always` where the command says so;
 * called by commands inside their transaction. Who says so and touched nothing that the journal knows has touched anything.
 */
export function moveRevision(db: WritableDatabase, { always }: { readonly always: boolean }): void {
  const { grow, told, forget } = growing(db)
  const now = revisionOf(db) + 1
  const found = told.all({ now }).length
  if (found === 0 && !always) return
  grow.run()
  if (found === 0) db.orm.insert(touched).values(wholeTable(anything, now)).run()
  if (found > mostTold) {
    const topics = db.orm.selectDistinct({ topic: touched.topic }).from(touched).where(eq(touched.revision, now)).all()
    db.orm.delete(touched).where(eq(touched.revision, now)).run()
    db.orm
      .insert(touched)
      .values(topics.map(({ topic }) => wholeTable(topic, now)))
      .run()
  }
  forget.run({ last: now - revisionsKept })
}

interface Journal {
  /** What each revision after this one touched is here, up to the other. */
  readonly from: number
  readonly to: number
  readonly touches: readonly Touch[]
}

const journals = new WeakMap<Database, Journal>()

const after = statement((orm) =>
  orm
    .select()
    .from(touched)
    .where(gt(touched.revision, sql.placeholder('seen')))
    .orderBy(asc(touched.revision))
    .prepare(),
)

/** The revision before the first of those that end at `now` without one missing. */
function knownSince(touches: readonly Touch[], now: number): number {
  const told = new Set(touches.map(({ revision }) => revision))
  let first = now
  while (told.has(first)) first -= 1
  return first
}

/** The journal up to a revision: what is remembered, and what came since. */
function journalTo(db: Database, now: number): Journal {
  const known = journals.get(db)
  if (known?.to === now) return known
  const seen = known && known.to < now ? known.to : now - revisionsRead
  const added = after(db)
    .all({ seen })
    .filter(({ revision }) => revision <= now)
  const since = knownSince(added, now)
  const before = known && since === seen ? known : { from: since, touches: [] }
  const touches = [...before.touches, ...added]
  const from = touches.length > mostRemembered ? (touches.at(-mostTold)?.revision ?? now) : before.from
  const journal = { from, to: now, touches: touches.filter(({ revision }) => revision > from) }
  journals.set(db, journal)
  return journal
}

/** What was touched after one revision up to another; `null` where that is not known any more. */
export function touchedSince(db: Database, seen: number, now: number): readonly Touch[] | null {
  const { from, touches } = journalTo(db, now)
  if (seen < from || seen > now) return null
  return touches.slice(touches.findLastIndex(({ revision }) => revision <= seen) + 1)
}

const unsettledRows = statement((orm) => ({
  touched: orm
    .select({ revision: touched.revision })
    .from(touched)
    .where(gt(touched.revision, sql.placeholder('now')))
    .limit(1)
    .prepare(),
  changes: orm.select({ changes: sql<number>`total_changes()` }).from(revision).prepare(),
}))

/** In a transaction that has touched something: how many changes this connection has made so far; else `null`. */
export function wroteAlready(db: Database): number | null {
  const { touched: first, changes } = unsettledRows(db)
  if (!first.get({ now: revisionOf(db) })) return null
  return changes.get()?.changes ?? 0
}
