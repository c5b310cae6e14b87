import { createHash } from 'node:crypto'
import { eq, lt, or } from 'drizzle-orm'
import type { Session } from 'fastify'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/database.ts'
import { unlessFull } from '../../db/disk.ts'
import { rowsBy } from '../../db/matching.ts'
import { unattended } from '../../db/unattended.ts'
import { whileUnchanged } from '../../db/while-unchanged.ts'
import type { WriteTurn } from '../../work/write-turn.ts'
import { sessions } from './account.tables.ts'

const hour = 3_600_000
/** Out after this long without a request, and after this long whatever happens. */
export const sessionLifetime = { idleMs: 2 * hour, absoluteMs: 12 * hour }
/** The time of the last request is kept to the minute: reading must not write every time. */
const seenGrainMs = 60_000

type Callback = (error: unknown, session?: Session | null) => void

const byId = rowsBy(sessions, ['idHash'])
const rowOf = whileUnchanged((db, idHash) => byId.first(db, { idHash }))

/** Ids are stored hashed: what the database holds lets nobody in. */
export const hashId = (id: string): string => createHash('sha256').update(id).digest('hex')

/** Whether a session has outlived its last request, or its day. */
export const isOver = (row: { readonly createdAt: number; readonly seenAt: number }, now: number): boolean =>
  now - row.createdAt > sessionLifetime.absoluteMs || now - row.seenAt > sessionLifetime.idleMs

/** Sessions in the database, for @fastify/session; ids are stored hashed. Signing in and out leave the trail, this does not. */
export function sessionStore(db: Database, clock: Clock, turn: Pick<WriteTurn, 'isFree' | 'free'>) {
  const { orm } = unattended(db)

  function read(id: string): Session | null {
    const idHash = hashId(id)
    const row = rowOf(db, idHash)
    const now = clock.now().getTime()
    if (!row) return null
    if (isOver(row, now)) {
      if (turn.isFree()) unlessFull(() => orm.delete(sessions).where(eq(sessions.idHash, idHash)).run())
      return null
    }
    if (now - row.seenAt > seenGrainMs && turn.isFree()) {
      // Who reads is not kept from it by a disk that is full, or by a worker that writes.
      unlessFull(() => orm.update(sessions).set({ seenAt: now }).where(eq(sessions.idHash, idHash)).run())
    }
    return JSON.parse(row.content) as Session
  }

  function write(id: string, session: Session): void {
    const now = clock.now().getTime()
    const values = {
      userId: session.userId ?? null,
      content: JSON.stringify(session),
      seenAt: now,
    }
    orm
      .insert(sessions)
      .values({ idHash: hashId(id), createdAt: now, ...values })
      .onConflictDoUpdate({ target: sessions.idHash, set: values })
      .run()
    orm
      .delete(sessions)
      .where(
        or(lt(sessions.seenAt, now - sessionLifetime.idleMs), lt(sessions.createdAt, now - sessionLifetime.absoluteMs)),
      )
      .run()
  }

  const forget = (id: string) =>
    orm
      .delete(sessions)
      .where(eq(sessions.idHash, hashId(id)))
      .run()
  const whenFree = (work: () => void): void => {
    if (turn.isFree()) work()
    else void turn.free().then(work)
  }

  return {
    get: (id: string, done: Callback) => settle(done, () => read(id)),
    set: (id: string, session: Session, done: Callback) => whenFree(() => settle(done, () => void write(id, session))),
    destroy: (id: string, done: Callback) => whenFree(() => settle(done, () => void forget(id))),
  }
}

function settle(done: Callback, work: () => Session | null | undefined): void {
  let result: Session | null | undefined
  try {
    result = work()
  } catch (error) {
    done(error)
    return
  }
  done(null, result ?? null)
}
