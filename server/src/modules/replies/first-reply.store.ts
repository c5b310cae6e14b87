import { createHash } from 'node:crypto'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, eq, lt } from 'drizzle-orm'
import type { Clock } from '../../clock.ts'
import type { Database } from '../../db/database.ts'
import { unlessFull } from '../../db/disk.ts'
import { unattended } from '../../db/unattended.ts'
import { replies } from './reply.tables.ts'

const dayMs = 86_400_000

export interface Keyed {
  readonly actorId: string
  readonly key: string
  /** Method, address and body: the same key for anything else is a mistake. */
  readonly request: readonly unknown[]
}

interface Reply {
  readonly status: number
  readonly body: unknown
  /** What is remembered of the body: all of it, or that there was one. */
  readonly isLarge?: boolean
}

interface Answer extends Omit<Reply, 'isLarge'> {
  /** It was done before, and the body of a large reply is gone. */
  readonly isForgotten?: boolean
}

/** Kept in place of a large reply. */
const forgotten = 'null'

const hashOf = (request: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(request)).digest('hex')

interface Running {
  readonly requestHash: string
  readonly reply: Promise<Answer>
}

const underWay = new WeakMap<Database, Map<string, Running>>()

/**
 * Answers the first reply again where the same person sent the same key and request within a day, also while the first is
 * still under way; otherwise does the work and remembers what came of it. Refusals are not remembered: they may be mended.
 * Throws common/key-reused for another request under the same key.
 */
export async function firstReply(
  db: Database,
  clock: Clock,
  { actorId, key, request }: Keyed,
  work: () => Promise<Reply>,
): Promise<Answer> {
  const now = clock.now()
  const { orm } = unattended(db)
  orm
    .delete(replies)
    .where(lt(replies.at, new Date(now.getTime() - dayMs).toISOString()))
    .run()
  const mine = and(eq(replies.actorId, actorId), eq(replies.idempotencyKey, key))
  const known = orm.select().from(replies).where(mine).get()
  const requestHash = hashOf(request)
  if (known && known.requestHash !== requestHash) throw new ProblemError('common/key-reused')
  if (known) return { status: known.status, body: JSON.parse(known.reply), isForgotten: known.reply === forgotten }

  const running = underWay.get(db) ?? new Map<string, Running>()
  underWay.set(db, running)
  const name = JSON.stringify([actorId, key])
  const first = running.get(name)
  if (first && first.requestHash !== requestHash) throw new ProblemError('common/key-reused')
  if (first) return first.reply
  const reply = work()
  running.set(name, { requestHash, reply })
  try {
    const { status, body, isLarge } = await reply
    const kept = isLarge ? forgotten : JSON.stringify(body)
    const row = { actorId, idempotencyKey: key, requestHash, status, reply: kept, at: now.toISOString() }
    // What was done is done, and is said to be.
    unlessFull(() => orm.insert(replies).values(row).run())
    return { status, body }
  } finally {
    running.delete(name)
  }
}
