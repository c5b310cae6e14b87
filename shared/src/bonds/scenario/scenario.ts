import { exactWanLine } from '../../money/yuan.ts'
import type { BondAllocation } from '../bond.schema.ts'
import { bondRoom, overYuan } from '../bond-room.ts'
import type { ScenarioStep } from './scenario.schema.ts'
import { applyStep, type BondWorld, type Outcome } from './scenario-step.ts'

interface ScenarioProblem {
  /** From 1, as the message counts. */
  readonly step: number
  readonly message: string
}

export interface AppliedScenario extends BondWorld {
  readonly problems: readonly ScenarioProblem[]
}

/** Total investment of a project in yuan, `null` where the registry has none of this code. */
type InvestmentOf = (projectCode: string) => number | null

const batchesIn = (step: ScenarioStep): (string | undefined)[] => [
  step.batchCode,
  step.step === 'move' ? step.toBatchCode : undefined,
]

/** What a project asked for in the year, in yuan; `null` where it asked for nothing. */
export type AskedOf = (projectCode: string) => number | null

/** What projects are held to. */
export interface Limits {
  readonly investmentOf?: InvestmentOf
  readonly askedOf?: AskedOf
}

const amountFor = ({ allocations }: BondWorld, projectCode: string): number =>
  allocations.reduce((sum, row) => (row.projectCode === projectCode ? sum + row.amountYuan : sum), 0)

/** Adopted twice, a project would have twice what it asked for, and the share would look met. */
function aboveAsked(start: BondWorld, now: BondWorld, step: ScenarioStep, askedOf: AskedOf | undefined): string | null {
  const asked = step.step === 'add' ? (askedOf?.(step.projectCode) ?? null) : null
  if (step.step !== 'add' || asked === null) return null
  const before = amountFor(now, step.projectCode) - amountFor(start, step.projectCode)
  if (before + step.amountYuan <= asked) return null
  const known = before > 0 ? `前面的步骤已分配${exactWanLine(before)}，` : ''
  return `项目${step.projectCode}申报${exactWanLine(asked)}，${known}再分配${exactWanLine(step.amountYuan)}超过申报，本步未采用，不计入`
}

/** The project that a step gives money to. */
function receiverOf(step: ScenarioStep): string | null {
  if (step.step === 'add' || step.step === 'resize') return step.projectCode
  return step.step === 'move' ? (step.toProjectCode ?? step.projectCode) : null
}

/** The place, from 1, of the last step of which this is true; 0 where there is none. */
const lastStep = (steps: readonly ScenarioStep[], isIt: (step: ScenarioStep) => boolean): number =>
  steps.reduce((found, step, at) => (isIt(step) ? at + 1 : found), 0)

function totalsBy<Row extends { readonly amountYuan: number }>(rows: readonly Row[], keyOf: (row: Row) => string) {
  const totals = new Map<string, number>()
  for (const row of rows) totals.set(keyOf(row), (totals.get(keyOf(row)) ?? 0) + row.amountYuan)
  return totals
}

/** Batches that a step touched and that give more than they have. */
function overfull(world: BondWorld, steps: readonly ScenarioStep[]): ScenarioProblem[] {
  const { ofBatch } = bondRoom({ batches: world.batches, investmentOf: () => null }, world.allocations)
  return world.batches.flatMap(({ code, amountYuan }) => {
    const over = overYuan(amountYuan, ofBatch(code))
    const step = lastStep(steps, (one) => batchesIn(one).includes(code))
    if (step === 0 || over === 0) return []
    const message = `第${step}步：批次${code}的分配合计${exactWanLine(ofBatch(code))}，超过批次金额${exactWanLine(amountYuan)}，多出${exactWanLine(over)}`
    return [{ step, message }]
  })
}

/** Projects that a step gave money to and that now have more than they cost. */
function overpaid(world: BondWorld, steps: readonly ScenarioStep[], investmentOf: InvestmentOf): ScenarioProblem[] {
  const { ofProject } = bondRoom({ batches: world.batches, investmentOf }, world.allocations)
  return [...new Set(world.allocations.map(({ projectCode }) => projectCode))].flatMap((code) => {
    const step = lastStep(steps, (one) => receiverOf(one) === code)
    const investment = investmentOf(code)
    if (step === 0 || investment === null || overYuan(investment, ofProject(code)) === 0) return []
    const message = `第${step}步：项目${code}的专项债合计${exactWanLine(ofProject(code))}，超过总投资${exactWanLine(investment)}`
    return [{ step, message }]
  })
}

/**
 * The steps laid over the world one after the other; nothing given is changed. A step that cannot be taken is left out
 * with a sentence that says why; a step that leaves something to settle is taken and says so. With `investmentOf`
 * projects are held to the registry and to their total investment, with `askedOf` to what they asked for.
 */
export function applyScenario(
  start: BondWorld,
  steps: readonly ScenarioStep[],
  { investmentOf, askedOf }: Limits = {},
): AppliedScenario {
  const problems: ScenarioProblem[] = []
  let world: BondWorld = { batches: start.batches, allocations: start.allocations }
  steps.forEach((step, at) => {
    const receiver = receiverOf(step)
    const isUnknown = investmentOf !== undefined && receiver !== null && investmentOf(receiver) === null
    const unknown = isUnknown ? `项目库中没有项目${receiver}，本步未采用` : aboveAsked(start, world, step, askedOf)
    const outcome: Outcome = unknown ? { problem: unknown } : applyStep(world, step)
    if (outcome.problem) problems.push({ step: at + 1, message: `第${at + 1}步：${outcome.problem}` })
    world = outcome.world ?? world
  })
  const left = [...overfull(world, steps), ...(investmentOf ? overpaid(world, steps, investmentOf) : [])]
  return { ...world, problems: [...problems, ...left].sort((a, b) => a.step - b.step) }
}

const placeOf = ({ batchCode, projectCode }: BondAllocation): string => `${batchCode}\n${projectCode}`

/**
 * What a scenario makes of the allocations of any other day: the same differences, and never less than nothing. Without
 * differences the rows come back as they are.
 */
export function overlayOf(start: BondWorld, applied: BondWorld) {
  const changes = totalsBy(
    [...applied.allocations, ...start.allocations.map((row) => ({ ...row, amountYuan: -row.amountYuan }))],
    placeOf,
  )
  const added = applied.allocations.filter((row) => changes.get(placeOf(row)) !== 0)
  return (rows: readonly BondAllocation[]): readonly BondAllocation[] => {
    const here = new Set(rows.map(placeOf))
    return [...rows, ...added.filter((row) => !here.has(placeOf(row))).map((row) => ({ ...row, amountYuan: 0 }))]
      .map((row) => ({ ...row, amountYuan: row.amountYuan + (changes.get(placeOf(row)) ?? 0) }))
      .filter(({ amountYuan }) => amountYuan > 0)
  }
}
