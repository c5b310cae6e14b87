import { scenarioSentence } from '@pianqu/shared/bonds/bond-headline.ts'
import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import type { BondShare } from '@pianqu/shared/bonds/share.ts'
import type { previewBondScenario, ScenarioSide } from '@pianqu/shared/bonds/year.contract.ts'
import { bondShareOn, endOfPlan, plannedShareOn, yearCurve } from '@pianqu/shared/bonds/year-curve.ts'
import { yearOfBonds } from '@pianqu/shared/bonds/year-of-bonds.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type { Database } from '../../db/database.ts'
import { perRevision } from '../../db/revision.ts'
import { type AskedYear, askedYear } from './asked-year.query.ts'
import { namedAreas, namedShare } from './bond-share.query.ts'
import { layOver } from './lay-over.query.ts'

type Input = ReturnType<typeof askedYear>

interface Side {
  readonly wire: ScenarioSide
  readonly share: BondShare
  /** With everything planned; null where nothing is, or under `spent`. */
  readonly planned: BondShare | null
}

function sideOf(db: Database, input: Input, problems: ScenarioSide['problems'] = []): Side {
  const share = bondShareOn(input, input.asOf)
  const hasPlans =
    input.basis !== 'spent' && yearOfBonds(input.batches, input.year, input.asOf, input.today).planned.length > 0
  const planned = hasPlans ? plannedShareOn(input, endOfPlan(input)) : null
  const wire = {
    share: namedShare(db, share),
    curve: yearCurve(input),
    areas: namedAreas(db, (planned ?? share).areas),
    problems,
  }
  return { wire, share, planned }
}

const todaySide = perRevision((db: Database, asked: AskedYear): Side => sideOf(db, askedYear(db, asked)), 16)

/** The year with a scenario laid over it, on whatever day its allocations are asked for. */
const laidOver = (db: Database, input: Input, steps: readonly ScenarioStep[]): Side => {
  const { laid, problems } = layOver(db, input, steps)
  return sideOf(db, laid, problems)
}

const ratioOf = (share: BondShare | null) =>
  share && share.numeratorYuan !== null && share.denominatorYuan !== null
    ? { numerator: share.numeratorYuan, denominator: share.denominatorYuan }
    : null

/** A scenario may plan batches where today has none; then today's year ends as it stands. */
const compared = ({ share, planned }: Side, hasPlans: boolean) => ({
  now: ratioOf(share),
  yearEnd: hasPlans ? ratioOf(planned ?? share) : null,
})

interface Scenario {
  readonly name: string
  readonly steps: readonly ScenarioStep[]
}

/** Today and scenarios beside it; nothing is stored. */
export function previewScenarios(
  db: Database,
  asked: AskedYear,
  scenarios: readonly Scenario[],
): ReplyOf<typeof previewBondScenario> {
  const input = askedYear(db, asked)
  const today = todaySide(db, asked)
  return {
    today: today.wire,
    scenarios: scenarios.map(({ name, steps }) => {
      const side = laidOver(db, input, steps)
      const hasPlans = today.planned !== null || side.planned !== null
      const sentence = scenarioSentence(compared(today, hasPlans), compared(side, hasPlans), {
        target: input.target,
        problems: side.wire.problems.length,
      })
      return { ...side.wire, name, sentence }
    }),
  }
}
