import type { BodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { parseDirectiveText } from '@pianqu/shared/meetings/directive.contract.ts'
import { parseDirective } from '@pianqu/shared/meetings/parse/parse-directive.ts'
import type { NamedUnit } from '@pianqu/shared/meetings/parse/unit-names.ts'
import { pinyin } from 'pinyin-pro'
import type { Database } from '../../db/database.ts'
import { festivalOf, isWorkingDay } from '../months/working-day.facts.ts'
import { allUnits } from '../units/unit.facts.ts'

// How a name is said does not change, and saying it takes a dictionary.
const spoken = new Map<string, readonly string[]>()

function syllablesOf(name: string): readonly string[] {
  const known = spoken.get(name)
  if (known) return known
  const said = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true }).map((each) =>
    each.toLowerCase(),
  )
  spoken.set(name, said)
  return said
}

/** The units of the city with how they are said, so that letters find them too. */
export const namedUnits = (db: Database): NamedUnit[] =>
  allUnits(db).map(({ code, name }) => ({ code, name, syllables: syllablesOf(name) }))

/** A decision as it is typed, read into units and a day. */
export function directiveRead(
  db: Database,
  { text, on }: BodyOf<typeof parseDirectiveText>,
): ReplyOf<typeof parseDirectiveText> {
  const units = namedUnits(db)
  const { leadUnit, coUnits, dueOn, text: rest, doubts } = parseDirective(text, on, { units, isWorkingDay, festivalOf })
  const names = new Map(units.map(({ code, name }) => [code, name]))
  return {
    leadUnit,
    coUnits: [...coUnits],
    dueOn,
    text: rest,
    leadUnitName: leadUnit === null ? null : (names.get(leadUnit) ?? leadUnit),
    coUnitNames: coUnits.map((code) => names.get(code) ?? code),
    doubts: [...doubts],
  }
}
