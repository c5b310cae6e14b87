import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import type { Database } from '../../db/database.ts'
import { batchNames } from '../bond-ledger/bond.facts.ts'
import { projectNames } from '../projects/project.facts.ts'

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  // Lines of a report stand under their codes.
  const keys = Array.isArray(value) ? [] : Object.keys(value)
  return [...keys, ...Object.values(value).flatMap(textsIn)]
}

/** Gives lines the names of the projects and batches whose codes they hold; a line without any stays as it is. */
export function withNames(db: Database, lines: readonly TrailLine[]): TrailLine[] {
  if (lines.length === 0) return []
  const known = new Map([...projectNames(db), ...batchNames(db)])
  return lines.map((line) => {
    const texts = [line.subject.slice(line.subject.indexOf(':') + 1), ...textsIn(line.detail)]
    const names = texts.flatMap((text) => {
      const name = known.get(text)
      return name === undefined ? [] : [[text, name] as const]
    })
    return names.length === 0 ? line : { ...line, names: Object.fromEntries(names) }
  })
}
