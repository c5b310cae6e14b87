import type { Database } from '@pianqu/server/db/database.ts'
import { trail } from '@pianqu/server/db/trail.tables.ts'
import type { TrailAction } from '@pianqu/shared/trail/trail-action.ts'
import { trailActions } from '@pianqu/shared/trail-words/trail-actions.ts'
import { gt } from 'drizzle-orm'

const declared: Readonly<Partial<Record<string, TrailAction>>> = trailActions

/** Looks at the lines that came since it was asked last. Throws where one does not hold what its action declares. */
export function tellingOf({ orm }: Database): () => void {
  let seen = 0
  return () => {
    for (const { seq, action, detail } of orm.select().from(trail).where(gt(trail.seq, seen)).all()) {
      const read = declared[action]?.detail.safeParse(JSON.parse(detail))
      if (!read?.success) throw new Error(`The trail holds what “${action}” does not declare: ${detail}`)
      seen = seq
    }
  }
}
