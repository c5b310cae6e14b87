import { taskforceName } from '@pianqu/shared/blockers/blocker-sums.ts'
import type { Database } from '../../db/database.ts'
import { allUnits } from '../units/unit.facts.ts'

/** The unit whose documents these are: the task force as the registry names it. */
export const issuerName = (db: Database): string =>
  allUnits(db).find(({ type }) => type === 'taskforce')?.name ?? taskforceName
