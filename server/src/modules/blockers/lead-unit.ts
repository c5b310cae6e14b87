import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import type { Database } from '../../db/database.ts'
import { formerNames } from '../registry/former-names.facts.ts'
import { demandUnit } from '../units/named-unit.facts.ts'
import { allUnits } from '../units/unit.facts.ts'

/**
 * The unit that leads, by its code or by its name as it is or was printed. One that has gone up in others is nobody who could
 * answer. Throws common/malformed with the field and what to do.
 */
export function demandLead(db: Database, text: string, pointer: string): Unit {
  const units = allUnits(db)
  const written = text.trim()
  const known = units.find(({ code }) => code === text) ?? units.find(({ name }) => name === written)
  const former = formerNames(db)('unit', known?.code ?? written)
  if (former?.isRetired) {
    const names = former.codes.map((code) => units.find((unit) => unit.code === code)?.name ?? code)
    const message = `${former.said}，请改选${names.join('或')}`
    throw new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })
  }
  const [renamed] = former?.codes ?? []
  return demandUnit(db, known ? text : (renamed ?? text), pointer)
}
