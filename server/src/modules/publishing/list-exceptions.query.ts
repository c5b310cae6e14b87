import type { Actor } from '@pianqu/shared/access/access.ts'
import { isActive } from '@pianqu/shared/periods/lock-exception.ts'
import type { LockException } from '@pianqu/shared/periods/period.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { exceptionsOf, obligationsOf } from '../months/period.facts.ts'
import { projectNames } from '../projects/project.facts.ts'
import { allUnits } from '../units/unit.facts.ts'

/** Lock exceptions of a month, newest first; a district sees those that let it write. */
export function exceptionList(db: Database, month: Month, actor: Actor, at: string): LockException[] {
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const projects = projectNames(db)
  const owed = obligationsOf(db, month)
  return exceptionsOf(db, month)
    .filter(({ unitCode, projectCode }) => {
      if (actor.role !== 'district') return true
      return (unitCode ?? owed.get(projectCode ?? '')?.unitCode) === actor.unitCode
    })
    .map(({ grantedBy: _id, grantedByName, ...exception }) => ({
      ...exception,
      unitName: units.get(exception.unitCode ?? '') ?? null,
      projectName: projects.get(exception.projectCode ?? '') ?? null,
      grantedBy: grantedByName,
      isActive: isActive(exception, at),
    }))
}
