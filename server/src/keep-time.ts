import { setImmediate } from 'node:timers/promises'
import type { Server } from './http/mount.ts'
import { catchUpBlockers } from './modules/blockers/blocker.routes.ts'
import { movedAtOnce } from './modules/blockers/keep-time.command.ts'
import { openForRedLights } from './modules/publishing/period.routes.ts'

const everyMs = 60_000

/** Brings every blocker up to today, with a turn for whoever asks after each command. */
async function catchUpAll(app: Server): Promise<void> {
  while (app.world.db.sqlite.open && catchUpBlockers(app.world) === movedAtOnce) await setImmediate()
}

/** Writes down what happens by the passing of days: at the start, and within a minute of each new day. */
export function keepTimeGoing(app: Server): void {
  let isLooking = false
  const look = async () => {
    if (isLooking) return
    isLooking = true
    try {
      await catchUpAll(app)
      await openForRedLights(app.world)
    } catch (error) {
      // Whoever asks next is told; the server goes on for everybody else.
      app.log.error({ err: error }, 'what is due could not be written down')
    } finally {
      isLooking = false
    }
  }
  const timer = setInterval(look, everyMs)
  timer.unref()
  app.addHook('onClose', async () => clearInterval(timer))
  app.addHook('onReady', async () => void look())
}
