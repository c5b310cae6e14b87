import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import type { Database } from '../../db/database.ts'
import { allUnits } from './unit.facts.ts'

/** The unit of a code, or of a name as it is printed. Throws common/malformed with the field and what to do. */
export function demandUnit(db: Database, text: string, pointer: string): Unit {
  const units = allUnits(db)
  const found = units.find(({ code }) => code === text) ?? units.find(({ name }) => name === text.trim())
  if (found) return found
  const message = `没有编码或名称为“${text}”的单位，请从列表中选择`
  throw new ProblemError('common/malformed', { detail: message, errors: [{ pointer, code: 'custom', message }] })
}

/** Codes of the units that join, each once and without the one that leads. */
export const demandCoUnits = (db: Database, texts: readonly string[], leadUnit: string | null): string[] => [
  ...new Set(
    texts.map((text, index) => demandUnit(db, text, `/coUnits/${index}`).code).filter((code) => code !== leadUnit),
  ),
]
