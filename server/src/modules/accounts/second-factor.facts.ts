import { eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { secondFactors } from './second-factor.tables.ts'

const ofUser = statement((orm) =>
  orm
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.userId, sql.placeholder('userId')))
    .prepare(),
)

/** The second factor of somebody, confirmed or not. */
export const secondFactorOf = (db: Database, userId: string) => ofUser(db).get({ userId })

/** Whether somebody has shown that they have it. */
export const hasSecondFactor = (db: Database, userId: string): boolean =>
  secondFactorOf(db, userId)?.confirmedAt != null
