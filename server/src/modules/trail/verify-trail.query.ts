import { hashOf } from '../../db/append-trail.ts'
import type { Database } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'

/** Walks the whole chain; `brokenAt` is the first line that does not follow from the one before it. */
export function verifyTrailChain(db: Database): {
  ok: boolean
  lines: number
  brokenAt: number | null
} {
  const rows = db.orm.select().from(trail).orderBy(trail.seq).all()
  let previousHash = ''
  for (const [index, row] of rows.entries()) {
    const follows = row.seq === index + 1 && row.previousHash === previousHash && row.hash === hashOf(row)
    if (!follows) return { ok: false, lines: rows.length, brokenAt: row.seq }
    previousHash = row.hash
  }
  return { ok: true, lines: rows.length, brokenAt: null }
}
