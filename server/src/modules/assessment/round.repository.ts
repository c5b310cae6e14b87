import type { Tx } from '../../db/command.ts'
import { saveVersion } from '../../db/save-version.ts'
import { assessmentRounds } from './assessment.tables.ts'
import type { StoredRound } from './rounds.query.ts'

/** Writes the round back if it is still the version that was read; otherwise somebody else got there first. */
export const saveRound = (tx: Tx, round: StoredRound, version: number): StoredRound =>
  saveVersion(tx, assessmentRounds, ['year'], round, version)
