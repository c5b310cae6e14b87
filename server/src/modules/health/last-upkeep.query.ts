import { and, desc, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { trail } from '../../db/trail.tables.ts'

const newest = statement((orm) =>
  orm
    .select({ at: trail.at, detail: trail.detail })
    .from(trail)
    .where(and(eq(trail.subject, 'installation'), eq(trail.action, sql.placeholder('action'))))
    .orderBy(desc(trail.seq))
    .limit(1)
    .prepare(),
)

/** When the data were last backed up, as the trail has it; null: never. */
export const lastBackup = (db: Database): string | null => newest(db).get({ action: 'installation.backup' })?.at ?? null

/** When a backup was last unpacked and looked at; null: never. */
export const lastDrill = (db: Database): string | null => newest(db).get({ action: 'installation.drill' })?.at ?? null
