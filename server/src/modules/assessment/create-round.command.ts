import { isListedOn } from '@pianqu/shared/areas/membership.ts'
import {
  type Direction,
  directionNames,
  directions,
  raterTypeOf,
  targetTypeOf,
} from '@pianqu/shared/assessment/direction.ts'
import { districtCategory } from '@pianqu/shared/assessment/district-category.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import type { Change } from '../../db/command.ts'
import { allAreas } from '../areas/area.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { assessmentRoundDirections, assessmentRounds } from './assessment.tables.ts'
import { addRecusal } from './recusal.command.ts'
import { storedRound } from './rounds.query.ts'
import { type StoredScheme, schemeInForce } from './schemes.query.ts'

interface Request {
  readonly year: number
  readonly markingDue: Day
  readonly departmentCodes?: readonly string[] | undefined
  readonly districtCodes?: readonly string[] | undefined
  readonly recusals: readonly { readonly raterCode: string; readonly targetCode: string; readonly reason: string }[]
}

function chosen(units: readonly Unit[], type: Unit['type'], codes: readonly string[] | undefined): Unit[] {
  const own = units.filter((unit) => unit.type === type)
  if (!codes) return own
  const wrong = codes.find((code) => !own.some((unit) => unit.code === code))
  if (wrong) throw new ProblemError('common/malformed', { detail: `“${wrong}”不是可以参加考核的单位，请核对` })
  return own.filter(({ code }) => codes.includes(code))
}

function schemeFor({ tx, today }: Change, year: number, direction: Direction): StoredScheme {
  const scheme = schemeInForce(tx, year, direction, today)
  if (scheme) return scheme
  throw new ProblemError('assessment/no-scheme', {
    detail: `${year}年“${directionNames[direction]}”没有已采用并在今天生效的方案，请先在方案中采用`,
  })
}

function demandNew({ tx, today }: Change, { year, markingDue }: Request): void {
  if (storedRound(tx, year))
    throw new ProblemError('assessment/round-exists', { detail: `${year}年的双向考核已经开展` })
  if (markingDue < today) throw new ProblemError('common/malformed', { detail: '评分截止日期不能早于今天' })
}

/** Opens the round of a year, both directions, from the schemes in force today; who marks whom is frozen with it. */
export function createRound(change: Change, request: Request): void {
  const { tx, actor, today, audit } = change
  const { year, markingDue } = request
  demandNew(change, request)
  const schemes = directions.map((direction) => ({ direction, scheme: schemeFor(change, year, direction) }))
  const units = allUnits(tx)
  const taking = {
    department: chosen(units, 'department', request.departmentCodes),
    district: chosen(units, 'district', request.districtCodes),
  }
  const areas = allAreas(tx).filter((area) => isListedOn(area, today))
  tx.orm
    .insert(assessmentRounds)
    .values({ year, stage: 'marking', openedOn: today, openedByName: actor.name, markingDue })
    .run()
  for (const { direction, scheme } of schemes) {
    const raters = taking[raterTypeOf(direction)].map(({ code, name }) => ({ code, name }))
    const targets = taking[targetTypeOf(direction)].map(({ code, name, type }) => ({
      code,
      name,
      category: type === 'district' ? districtCategory(code, areas) : null,
    }))
    tx.orm
      .insert(assessmentRoundDirections)
      .values({ year, direction, schemeId: scheme.schemeId, raters, targets })
      .run()
  }
  for (const recusal of request.recusals) addRecusal(change, { year, ...recusal })
  const counts = { departments: taking.department.length, districts: taking.district.length }
  audit({
    action: 'assessment.open',
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { markingDue, ...counts },
  })
}
