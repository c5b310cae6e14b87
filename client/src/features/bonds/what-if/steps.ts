import type { ScenarioStep } from '@pianqu/shared/bonds/scenario/scenario.schema.ts'
import type { BondYear } from '@pianqu/shared/bonds/year.contract.ts'
import type { Day } from '@pianqu/shared/time/day.ts'

/** A new batch as a scenario leaves it, with what of it is not given to anybody yet. */
export interface Room {
  readonly code: string
  readonly name: string
  readonly issuedOn: Day
  readonly isPlanned: boolean
  readonly amountYuan: number
  readonly roomYuan: number
}

type Change = (rooms: readonly Room[], step: ScenarioStep) => readonly Room[]

const changed = (rooms: readonly Room[], code: string, change: (room: Room) => Room) =>
  rooms.map((room) => (room.code === code ? change(room) : room))

/** What each step makes of the batches; what allocations had before is for the server to know. */
const changes: Partial<Record<ScenarioStep['step'], Change>> = {
  add: (rooms, step) =>
    step.step === 'add'
      ? changed(rooms, step.batchCode, (room) => ({ ...room, roomYuan: room.roomYuan - step.amountYuan }))
      : rooms,
  'add-batch': (rooms, step) =>
    step.step === 'add-batch'
      ? [
          ...rooms,
          {
            code: step.batchCode,
            name: step.batchCode,
            issuedOn: step.issuedOn,
            isPlanned: true,
            amountYuan: step.amountYuan,
            roomYuan: step.amountYuan,
          },
        ]
      : rooms,
  'drop-batch': (rooms, step) => rooms.filter(({ code }) => code !== step.batchCode),
  'resize-batch': (rooms, step) =>
    step.step === 'resize-batch'
      ? changed(rooms, step.batchCode, (room) => ({
          ...room,
          amountYuan: step.amountYuan,
          roomYuan: room.roomYuan + step.amountYuan - room.amountYuan,
        }))
      : rooms,
  'move-batch': (rooms, step) =>
    step.step === 'move-batch'
      ? changed(rooms, step.batchCode, (room) => ({ ...room, issuedOn: step.issuedOn }))
      : rooms,
}

/** New batches under a scenario: planned ones first, by day; then those issued that still have money to give. */
export function roomsOf(batches: BondYear['batches'], steps: readonly ScenarioStep[]): Room[] {
  const start = batches
    .filter(({ nature }) => nature === 'new')
    .map(({ code, name, issuedOn, state, amountYuan, allocatedYuan }) => ({
      code,
      name,
      issuedOn,
      isPlanned: state === 'planned',
      amountYuan,
      roomYuan: amountYuan - allocatedYuan,
    }))
  const rooms = steps.reduce<readonly Room[]>((now, step) => changes[step.step]?.(now, step) ?? now, start)
  const keyOf = ({ isPlanned, issuedOn, code }: Room) => `${isPlanned ? 0 : 1} ${issuedOn} ${code}`
  return rooms.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

export interface Chosen {
  readonly projectCode: string
  readonly amountYuan: number
}

/** Where chosen money goes: into whatever has room, into one batch, or into a batch made for it. */
export type Destination = 'auto' | 'new' | { readonly batchCode: string }

interface Placed {
  readonly steps: ScenarioStep[]
  /** What found no room. */
  readonly leftYuan: number
}

/** A code for a batch of the scenario that no batch has yet. */
export function freeBatchCode(rooms: readonly Room[]): string {
  const taken = new Set(rooms.map(({ code }) => code))
  const free = (at: number): string => (taken.has(`测算批次${at}`) ? free(at + 1) : `测算批次${at}`)
  return free(1)
}

const total = (chosen: readonly Chosen[]): number => chosen.reduce((sum, { amountYuan }) => sum + amountYuan, 0)

const addTo = (batchCode: string, { projectCode, amountYuan }: Chosen): ScenarioStep => ({
  step: 'add',
  batchCode,
  projectCode,
  amountYuan,
})

/** Whole where a batch has room for all of it, else in parts over the batches in order. */
function placeByRoom(rooms: readonly Room[], chosen: readonly Chosen[]): Placed {
  const free = new Map(rooms.map(({ code, roomYuan }) => [code, Math.max(0, roomYuan)]))
  const take = (code: string, yuan: number) => free.set(code, (free.get(code) ?? 0) - yuan)
  const steps: ScenarioStep[] = []
  let leftYuan = 0
  for (const one of chosen) {
    const whole = rooms.find(({ code }) => (free.get(code) ?? 0) >= one.amountYuan)
    let rest = one.amountYuan
    for (const { code } of whole ? [whole] : rooms) {
      const part = Math.min(rest, free.get(code) ?? 0)
      if (part <= 0) continue
      steps.push(addTo(code, { ...one, amountYuan: part }))
      take(code, part)
      rest -= part
    }
    leftYuan += rest
  }
  return { steps, leftYuan }
}

/** Chosen money as steps of a scenario. A new batch makes numerator and denominator grow together. */
export function placeChosen(
  rooms: readonly Room[],
  chosen: readonly Chosen[],
  destination: Destination,
  day: Day,
): Placed {
  if (chosen.length === 0) return { steps: [], leftYuan: 0 }
  if (destination === 'auto') return placeByRoom(rooms, chosen)
  if (destination !== 'new') return { steps: chosen.map((one) => addTo(destination.batchCode, one)), leftYuan: 0 }
  const batchCode = freeBatchCode(rooms)
  const batch: ScenarioStep = { step: 'add-batch', batchCode, issuedOn: day, amountYuan: total(chosen) }
  return { steps: [batch, ...chosen.map((one) => addTo(batchCode, one))], leftYuan: 0 }
}

/** Projects that the steps already give money to. */
export const addedProjects = (steps: readonly ScenarioStep[]): Set<string> =>
  new Set(steps.flatMap((step) => (step.step === 'add' ? [step.projectCode] : [])))
