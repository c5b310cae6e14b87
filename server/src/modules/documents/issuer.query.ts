import { taskforceName } from '@pianqu/shared/blockers/blocker-sums.ts'
import type { Database } from '../../db/database.ts'
import { isDemo } from '../rules/installation.facts.ts'
import { allUnits } from '../units/unit.facts.ts'

/** The unit whose documents these are: the task force as the registry names it, which of a made-up city says so on paper, too. */
export function issuerName(db: Database): string {
  const name = allUnits(db).find(({ type }) => type === 'taskforce')?.name ?? taskforceName
  return isDemo(db) ? `${name}（演示数据）` : name
}
