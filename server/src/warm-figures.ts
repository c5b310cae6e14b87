import type { Server } from './http/mount.ts'
import type { World } from './http/world.ts'
import { overviewOf } from './modules/boards/overview.query.ts'
import { currentMonth } from './modules/figures/list-periods.query.ts'

const quietMs = 300

/** Computes what everybody opens first, so that nobody waits for it; it is remembered until the data moves. */
function warmOverview({ db, clock }: World): void {
  overviewOf(db, currentMonth(db, clock.today()), clock.today())
}

/** Warms the overview at the start and, once writes have been quiet for a moment, after each change. */
export function keepFiguresWarm(app: Server): void {
  let timer: NodeJS.Timeout | undefined
  const warm = () => {
    try {
      warmOverview(app.world)
    } catch (error) {
      // Nobody asked yet: whoever asks is told, and the server goes on for everybody else.
      app.log.error({ err: error }, 'the overview could not be computed ahead')
    }
  }
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(warm, quietMs)
    timer.unref()
  }
  app.addHook('onResponse', async (request) => {
    if (request.method !== 'GET') soon()
  })
  app.addHook('onClose', async () => clearTimeout(timer))
  soon()
}
