import { monthOfDay, yearOf } from '../../time/month.ts'
import type { BondAllocation, BondBatch } from '../bond.schema.ts'
import type { ScenarioStep } from './scenario.schema.ts'

/** The batches and allocations a scenario is laid over. */
export interface BondWorld {
  readonly batches: readonly BondBatch[]
  readonly allocations: readonly BondAllocation[]
}

/** The world after a step, and what is wrong with it; without `world` the step was not applied. */
export interface Outcome {
  readonly world?: BondWorld
  readonly problem?: string
}

type StepOf<Kind extends ScenarioStep['step']> = Extract<ScenarioStep, { step: Kind }>
type Apply<Kind extends ScenarioStep['step']> = (world: BondWorld, step: StepOf<Kind>) => Outcome

interface Place {
  readonly batchCode: string
  readonly projectCode: string
}

const isAt = (place: Place) => (row: Place) =>
  row.batchCode === place.batchCode && row.projectCode === place.projectCode
const batchOf = ({ batches }: BondWorld, code: string) => batches.find((batch) => batch.code === code)
const noBatch = (code: string) => `没有批次${code}，本步未采用`
const noAllocation = ({ batchCode, projectCode }: Place) => `批次${batchCode}没有分配给项目${projectCode}，本步未采用`

/** Money comes to a place; where some is already, it adds up. */
function putTo({ batches, allocations }: BondWorld, added: BondAllocation): BondWorld {
  const here = isAt(added)
  if (!allocations.some(here)) return { batches, allocations: [...allocations, added] }
  const grown = (row: BondAllocation) => ({ ...row, amountYuan: row.amountYuan + added.amountYuan })
  return { batches, allocations: allocations.map((row) => (here(row) ? grown(row) : row)) }
}

const takeFrom = ({ batches, allocations }: BondWorld, place: Place): BondWorld => ({
  batches,
  allocations: allocations.filter((row) => !isAt(place)(row)),
})

function changeBatch(world: BondWorld, code: string, change: Partial<BondBatch>): Outcome {
  if (!batchOf(world, code)) return { problem: noBatch(code) }
  const batches = world.batches.map((batch) => (batch.code === code ? { ...batch, ...change } : batch))
  return { world: { ...world, batches } }
}

const add: Apply<'add'> = (world, { batchCode, projectCode, amountYuan }) =>
  batchOf(world, batchCode)
    ? { world: putTo(world, { batchCode, projectCode, amountYuan }) }
    : { problem: noBatch(batchCode) }

const drop: Apply<'drop'> = (world, place) =>
  world.allocations.some(isAt(place)) ? { world: takeFrom(world, place) } : { problem: noAllocation(place) }

const resize: Apply<'resize'> = (world, { batchCode, projectCode, amountYuan }) => {
  const here = isAt({ batchCode, projectCode })
  if (!world.allocations.some(here)) return { problem: noAllocation({ batchCode, projectCode }) }
  if (amountYuan === 0) return { world: takeFrom(world, { batchCode, projectCode }) }
  const allocations = world.allocations.map((row) => (here(row) ? { ...row, amountYuan } : row))
  return { world: { ...world, allocations } }
}

const move: Apply<'move'> = (world, step) => {
  const to = { batchCode: step.toBatchCode ?? step.batchCode, projectCode: step.toProjectCode ?? step.projectCode }
  const moved = world.allocations.find(isAt(step))
  if (!moved) return { problem: noAllocation(step) }
  if (isAt(to)(step)) return { problem: '没有写明移到哪个批次或哪个项目，本步未采用' }
  if (!batchOf(world, to.batchCode)) return { problem: noBatch(to.batchCode) }
  return { world: putTo(takeFrom(world, step), { ...to, amountYuan: moved.amountYuan }) }
}

const yearOfDay = (day: BondBatch['issuedOn']) => yearOf(monthOfDay(day))

/** A batch of a scenario is a planned new one of the year of its day. */
const addBatch: Apply<'add-batch'> = (world, { batchCode, issuedOn, amountYuan }) => {
  if (batchOf(world, batchCode)) return { problem: `已有批次${batchCode}，请换一个编码，本步未采用` }
  const batch: BondBatch = {
    code: batchCode,
    name: `测算批次${batchCode}`,
    year: yearOfDay(issuedOn),
    nature: 'new',
    state: 'planned',
    issuedOn,
    termYears: null,
    rateBasisPoints: null,
    amountYuan,
  }
  return { world: { ...world, batches: [...world.batches, batch] } }
}

const dropBatch: Apply<'drop-batch'> = (world, { batchCode }) => {
  if (!batchOf(world, batchCode)) return { problem: noBatch(batchCode) }
  const kept = world.allocations.filter((row) => row.batchCode !== batchCode)
  const gone = world.allocations.length - kept.length
  const batches = world.batches.filter(({ code }) => code !== batchCode)
  return {
    world: { batches, allocations: kept },
    ...(gone > 0 ? { problem: `撤下批次${batchCode}，其上${gone}笔分配一并撤下，请另行安排` } : {}),
  }
}

const resizeBatch: Apply<'resize-batch'> = (world, { batchCode, amountYuan }) =>
  changeBatch(world, batchCode, { amountYuan })

/** On another day; in another year it leaves the year it was planned for. */
const moveBatch: Apply<'move-batch'> = (world, { batchCode, issuedOn }) =>
  changeBatch(world, batchCode, { issuedOn, year: yearOfDay(issuedOn) })

const appliers: { readonly [Kind in ScenarioStep['step']]: Apply<Kind> } = {
  add,
  drop,
  resize,
  move,
  'add-batch': addBatch,
  'drop-batch': dropBatch,
  'resize-batch': resizeBatch,
  'move-batch': moveBatch,
}

/** One step laid over a world. */
export function applyStep(world: BondWorld, step: ScenarioStep): Outcome {
  // The table has for each kind of step the one that takes it.
  const apply = appliers[step.step] as (world: BondWorld, step: ScenarioStep) => Outcome
  return apply(world, step)
}
