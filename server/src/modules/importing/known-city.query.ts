import { tableKinds, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { Known, Names } from '@pianqu/shared/workbook/known.ts'
import type { Database } from '../../db/database.ts'
import { projects } from '../projects/project.tables.ts'
import { formerNames } from '../registry/former-names.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { similarCodes } from './checks/similar-codes.ts'
import { keptTable } from './import-targets.ts'

/** The codes of each kind that is referred to, by the noun for one of its rows; looked up when they are first asked for. */
function codesByNoun(db: Database): (noun: string) => ReadonlySet<unknown> | undefined {
  const kinds = new Map(tableKinds.map((kind) => [tableOf(kind).noun, kind]))
  const known = new Map<string, ReadonlySet<unknown>>()
  return (noun) => {
    const kind = kinds.get(noun)
    const codes = known.get(noun) ?? (kind && keptTable(kind).codes(db))
    if (codes) known.set(noun, codes)
    return codes
  }
}

/** What the registry holds at this moment, for reading a workbook against it. */
export function knownCity(db: Database): Known {
  const units = new Map(allUnits(db).flatMap(({ code, name }) => [[name, code] as const, [code, code] as const]))
  const codesOf = codesByNoun(db)
  const finders = new Map<string, (code: string) => string | undefined>()
  const similarOf = (noun: string) => {
    const codes = codesOf(noun)
    const finder = finders.get(noun) ?? (codes && similarCodes(codes))
    if (finder) finders.set(noun, finder)
    return finder
  }
  return {
    formerly: formerNames(db),
    unitCodeOf: (nameOrCode) => units.get(nameOrCode),
    hasUnit: (code) => units.get(code) === code,
    has: (noun, code) => codesOf(noun)?.has(code) === true,
    similarTo: (noun, code) => similarOf(noun)?.(code),
  }
}

/** What codes are called at this moment, for writing a workbook. */
export function cityNames(db: Database): Names {
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const named = new Map(
    db.orm
      .select({ code: projects.code, name: projects.name })
      .from(projects)
      .all()
      .map(({ code, name }) => [code, name]),
  )
  return { unitNameOf: (code) => units.get(code), projectNameOf: (code) => named.get(code) }
}
