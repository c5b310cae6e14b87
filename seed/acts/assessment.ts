import type { Clock } from '@pianqu/server/clock.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { createRound } from '@pianqu/server/modules/assessment/create-round.command.ts'
import { adoptScheme, changeScheme, createScheme } from '@pianqu/server/modules/assessment/keep-scheme.command.ts'
import { saveOwnSheet } from '@pianqu/server/modules/assessment/marking/save-sheet.command.ts'
import { takeSheetStep } from '@pianqu/server/modules/assessment/marking/take-sheet-step.command.ts'
import { takeRoundStep } from '@pianqu/server/modules/assessment/take-round-step.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { Actor } from '@pianqu/shared/access/access.ts'
import { criteriaOf } from '@pianqu/shared/assessment/applicable.ts'
import { type Direction, directions, raterTypeOf, targetTypeOf } from '@pianqu/shared/assessment/direction.ts'
import { roundSteps } from '@pianqu/shared/assessment/round.contract.ts'
import type { SchemeContent } from '@pianqu/shared/assessment/scheme.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import { drawMarks, type MarkedCriterion } from './assessment-marks.ts'

interface City {
  readonly units: readonly Unit[]
}

/** A whole-year round, published at its end. */
const published: readonly {
  readonly year: number
  readonly openedOn: Day
  readonly markingDue: Day
  readonly day: Day
}[] = [
  { year: 2023, openedOn: '2023-12-01', markingDue: '2023-12-20', day: '2023-12-28' },
  { year: 2024, openedOn: '2024-12-02', markingDue: '2024-12-20', day: '2024-12-27' },
]

/** What the city changed from one year to the next. */
const changedIn: Readonly<Record<number, Partial<SchemeContent>>> = {
  2024: { bonusCapTenths: 30, tiers: { excellentTenths: 880, goodTenths: 800 } },
}

/** 市人力资源社会保障局 has nothing to do with these districts. */
const untouchedBy: Readonly<Record<string, readonly string[]>> = { B17: ['D19', 'D21', 'D24'] }

/** Who has handed in by late October 2025; the four with accounts of their own are half way. */
const early = ['B04', 'B05', 'B06', 'B09', 'B12', 'B15', 'D05', 'D06', 'D09', 'D11', 'D14', 'D16', 'D20']
const halfWay = ['B01', 'B02', 'D01', 'D02']

const personOf = ({ code, name, type }: Unit): Actor => ({
  userId: `demo-${code}`,
  username: `demo-${code}`,
  name: `${name}（演示）`,
  role: type === 'district' ? 'district' : 'department',
  unitCode: code,
})

function stageOf(world: World, today: Day) {
  const clock: Clock = { ...world.clock, now: () => world.clock.now(), today: () => today }
  return (actor: Actor) => commandsOf({ ...world, clock }, actor)
}

type As = ReturnType<typeof stageOf>

type Criteria = Readonly<Record<Direction, readonly MarkedCriterion[]>>

/** The scheme of each direction, the usual one or last year's, and what is marked under it. */
function adoptSchemes(as: As, year: number, effectiveFrom: Day, before: ReadonlyMap<Direction, string>) {
  const taskforce = as(operator)
  return new Map(
    directions.map((direction) => {
      const copyOf = before.get(direction) ?? null
      const draft = taskforce((change) => createScheme(change, { year, direction, copyOf }))
      const { schemeId, name } = draft
      const content = { ...draft.content, ...changedIn[year] }
      const { version } = taskforce((change) =>
        changeScheme(change, { schemeId, version: draft.version, name, content }),
      )
      const scheme = taskforce((change) => adoptScheme(change, { schemeId, version, effectiveFrom }))
      return [direction, scheme]
    }),
  )
}

/** Fills in the sheet of one unit for the first targets of its direction, and hands it in where it is whole. */
function fillIn(as: As, { units }: City, unit: Unit, year: number, criteria: Criteria, share: number): void {
  const direction = directions.find((each) => raterTypeOf(each) === unit.type)
  if (!direction) return
  const all = units.filter(({ type }) => type === targetTypeOf(direction)).map(({ code }) => code)
  const untouched = untouchedBy[unit.code] ?? []
  const marked = all.filter((code) => !untouched.includes(code)).slice(0, Math.ceil(all.length * share))
  const cells = drawMarks(unit.code, year, marked, criteria[direction])
  const command = as(personOf(unit))
  command((change) => {
    const { version } = saveOwnSheet(change, {
      year,
      version: 0,
      cells,
      untouched: untouched.map((targetCode) => ({ targetCode, isUntouched: true })),
    })
    if (share === 1) takeSheetStep(change, { year, version, step: 'hand-in' })
  })
}

const rates = ({ type }: Unit): boolean => type === 'department' || type === 'district'

/** Two years of two-way assessment as they were published, and the third with its marking under way. */
export function assessYears(world: World, city: City): void {
  const raters = city.units.filter(rates)
  let before: ReadonlyMap<Direction, string> = new Map()
  const open = (as: As, year: number, openedOn: Day, markingDue: Day): Criteria => {
    const schemes = adoptSchemes(as, year, openedOn, before)
    before = new Map([...schemes].map(([direction, { schemeId }]) => [direction, schemeId]))
    as(operator)((change) => createRound(change, { year, markingDue, recusals: [] }))
    const marked = (direction: Direction) => {
      const scheme = schemes.get(direction)
      return scheme ? criteriaOf(scheme.content).filter(({ kind }) => kind === 'subjective') : []
    }
    return {
      'departments-mark-districts': marked('departments-mark-districts'),
      'districts-mark-departments': marked('districts-mark-departments'),
    }
  }
  for (const { year, openedOn, markingDue, day } of published) {
    const opening = stageOf(world, openedOn)
    const criteria = open(opening, year, openedOn, markingDue)
    for (const unit of raters) fillIn(opening, city, unit, year, criteria, 1)
    const steps = roundSteps.filter((step) => step !== 'back-to-reply')
    for (const [at, step] of steps.entries()) {
      stageOf(world, day)(operator)((change) => takeRoundStep(change, { year, step, version: at + 1 }))
    }
  }
  const now = stageOf(world, '2025-10-20')
  const criteria = open(now, 2025, '2025-10-20', '2025-11-14')
  for (const unit of raters) {
    if (early.includes(unit.code)) fillIn(now, city, unit, 2025, criteria, 1)
    if (halfWay.includes(unit.code)) fillIn(now, city, unit, 2025, criteria, 0.5)
  }
}
