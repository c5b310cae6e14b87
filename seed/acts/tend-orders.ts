import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { stepSupervision } from '@pianqu/server/modules/blockers/step-supervision.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Random } from '../random.ts'

interface Order {
  readonly id: string
  readonly unit: string
  readonly state: 'issued' | 'signed' | 'reported'
  readonly version: number
}

const openOrders = `SELECT supervision_id AS id, unit_code AS unit, state, version FROM supervisions
  WHERE state <> 'done' AND issued_on < ? ORDER BY number`

const words = [
  '已召开专题会，本周内报送办理情况',
  '正在会签，预计五个工作日内答复',
  '卡在上级批复，已派专人跟进',
] as const

function stepOf({ state }: Order, random: Random) {
  if (state === 'issued') return { step: 'sign' } as const
  return state === 'signed' ? ({ step: 'report', text: random.pick(words) } as const) : ({ step: 'finish' } as const)
}

/** Orders of supervision of the days before are signed for, reported on and called done, one step a day at most. */
export function tendOrders(world: World, random: Random, personOf: (unit: string) => Actor): void {
  const orders = world.db.sqlite.prepare<[string], Order>(openOrders).all(world.clock.today())
  for (const order of orders) {
    if (!random.chance(0.4)) continue
    const step = stepOf(order, random)
    const actor = step.step === 'finish' ? operator : personOf(order.unit)
    commandsOf(world, actor)((change) => stepSupervision(change, { id: order.id, version: order.version, ...step }))
  }
}
