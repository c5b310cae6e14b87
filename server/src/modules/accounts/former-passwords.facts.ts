import { desc, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { formerPasswords } from './second-factor.tables.ts'

const newestFirst = statement((orm) =>
  orm
    .select({ passwordHash: formerPasswords.passwordHash })
    .from(formerPasswords)
    .where(eq(formerPasswords.userId, sql.placeholder('userId')))
    .orderBy(desc(formerPasswords.until))
    .limit(sql.placeholder('count'))
    .prepare(),
)

/** Hashes of the passwords that somebody had before the present one, newest first. */
export const formerPasswordsOf = (db: Database, userId: string, count: number): string[] =>
  newestFirst(db)
    .all({ userId, count })
    .map(({ passwordHash }) => passwordHash)
