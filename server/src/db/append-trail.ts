import type { Actor } from '@pianqu/shared/access/access.ts'
import type { TrailAnchor } from '@pianqu/shared/trail/trail-fault.ts'
import { wellFormed } from '@pianqu/shared/words/storable-text.ts'
import { desc, sql } from 'drizzle-orm'
import { type Database, statement, type WritableDatabase, writingStatement } from './database.ts'
import { chosenDigest, digestHex } from './digest.ts'
import type { Seals } from './sealing.ts'
import { trail } from './trail.tables.ts'

interface Line {
  readonly at: string
  readonly actor: Pick<Actor, 'userId' | 'name'>
  readonly action: string
  readonly subject: string
  readonly detail?: unknown
  /** What the tables come to that the command wrote to; in the last of its lines. */
  readonly seals?: Seals | null
}

type Row = typeof trail.$inferSelect

const lastLine = statement((orm) =>
  orm.select({ seq: trail.seq, hash: trail.hash }).from(trail).orderBy(desc(trail.seq)).limit(1).prepare(),
)

/** The number of the newest line; 0 before there is one. */
export const lastSeq = (db: Database): number => lastLine(db).get()?.seq ?? 0

const insertLine = writingStatement((orm) =>
  orm
    .insert(trail)
    .values({
      seq: sql.placeholder('seq'),
      at: sql.placeholder('at'),
      actorId: sql.placeholder('actorId'),
      actorName: sql.placeholder('actorName'),
      action: sql.placeholder('action'),
      subject: sql.placeholder('subject'),
      detail: sql.placeholder('detail'),
      previousHash: sql.placeholder('previousHash'),
      hash: sql.placeholder('hash'),
      seals: sql.placeholder('seals'),
      digest: sql.placeholder('digest'),
    })
    .prepare(),
)

/** The digest of everything a line says and over the hash of the line before: no line can change or go unnoticed. */
export function hashOf(line: Omit<Row, 'hash'>): string {
  const { seq, at, actorId, actorName, action, subject, detail, previousHash, seals, digest } = line
  // Lines of before there were seals keep the hash that they had.
  const sealed = seals === null ? [] : [seals]
  // SHA-256 goes without saying.
  const named = digest === 'sha256' ? [] : [digest]
  const said = [seq, at, actorId, actorName, action, subject, detail, previousHash, ...sealed, ...named]
  return digestHex(digest, JSON.stringify(said))
}

/**
 * Writes the next line, and returns where the trail has come to; called by commands inside their transaction. What is hashed is what is stored: half a character,
 * which SQLite would keep as another one, is replaced before (in the detail it is escaped by JSON).
 */
export function appendTrail(
  db: WritableDatabase,
  { at, actor, action, subject, detail = {}, seals = null }: Line,
): TrailAnchor {
  const last = lastLine(db).get()
  const line = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actorId: actor.userId,
    actorName: wellFormed(actor.name),
    action,
    subject: wellFormed(subject),
    detail: JSON.stringify(detail),
    previousHash: last?.hash ?? '',
    seals: seals && JSON.stringify(seals),
    digest: chosenDigest(db),
  }
  const hash = hashOf(line)
  insertLine(db).run({ ...line, hash })
  return { at, seq: line.seq, hash }
}
