import type { BodyOf, ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { parseDirectiveText } from '@pianqu/shared/meetings/directive.contract.ts'
import type { Pack } from '@pianqu/shared/meetings/pack.contract.ts'
import { parseDirective } from '@pianqu/shared/meetings/parse/parse-directive.ts'
import { type Day, daysAfter } from '@pianqu/shared/time/day.ts'
import type { NamedUnit } from '@pianqu/shared/units/unit-names.ts'
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

/** How far ahead the days of a decision lie. */
const calendarDays = 400

/** The days off and the days worked that a plain week does not tell, from a day on. */
export function calendarFrom(today: Day): Pack['calendar'] {
  const days = Array.from({ length: calendarDays }, (_, ahead) => daysAfter(today, ahead))
  const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
  return {
    workdays: days.filter((day) => isWeekend(day) && isWorkingDay(day)),
    off: days.flatMap((day) => {
      const festival = festivalOf(day)
      return festival === null ? [] : [{ day, festival }]
    }),
  }
}

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
