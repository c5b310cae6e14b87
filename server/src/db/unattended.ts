import type { Database, WritableDatabase } from './database.ts'

/** For the little that is written outside commands, as it is news to nobody: who is signed in, and what was answered first. */
export const unattended = (db: Database): WritableDatabase => db as WritableDatabase
