import { commandsOf } from './db/command.ts'
import type { Server } from './http/mount.ts'
import { arrivedMoves } from './modules/projects/arrived-moves.facts.ts'
import { settleMoves } from './modules/projects/settle-moves.command.ts'
import { operator } from './system-actor.ts'

/** Lets moves of a day to come take effect once it has come: before the first request of each day. */
export function keepClustersCurrent(app: Server): void {
  const { world } = app
  let settled: string | undefined
  app.addHook('onRequest', async () => {
    const today = world.clock.today()
    if (settled === today) return
    try {
      if (arrivedMoves(world.db, today).length > 0) commandsOf(world, operator)(settleMoves)
      settled = today
    } catch (error) {
      // Somebody else writes at this moment: the next request tries again.
      app.log.error({ err: error }, 'moves of today could not take effect yet')
    }
  })
}
