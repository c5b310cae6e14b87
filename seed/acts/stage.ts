import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Unit } from '@pianqu/shared/units/unit.schema.ts'
import type { DemoCity } from '../city.ts'

/** Who plays the part of a unit. */
const personOf = ({ code, name, type }: Unit): Actor => ({
  userId: `demo-${code}`,
  username: `demo-${code}`,
  name: `${name}（演示）`,
  role: type === 'district' ? 'district' : 'department',
  unitCode: code,
})

/** The city by its days, and who acts in it. */
export class Stage {
  today: Day
  readonly world: World
  readonly units: ReadonlyMap<string, Unit>

  constructor(world: World, { units }: DemoCity, firstDay: Day) {
    this.today = firstDay
    const clock = { ...world.clock, today: () => this.today }
    this.world = { ...world, clock }
    this.units = new Map(units.map((unit) => [unit.code, unit]))
  }

  as(actor: Actor) {
    return commandsOf(this.world, actor)
  }

  personOf(code: string | null): Actor {
    const unit = this.units.get(code ?? '')
    return unit && unit.type !== 'taskforce' ? personOf(unit) : operator
  }

  /** The first department that is called so, else the first of all. */
  called(word: string): string {
    const departments = [...this.units.values()].filter(({ type }) => type === 'department')
    const found = departments.find(({ name }) => name.includes(word)) ?? departments[0]
    if (!found) throw new Error('The demo city has no department')
    return found.code
  }
}
