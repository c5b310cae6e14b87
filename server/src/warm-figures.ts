import type { Server } from './http/mount.ts'
import type { World } from './http/world.ts'
import { overviewOf } from './modules/boards/overview.query.ts'
import { currentMonth } from './modules/figures/list-periods.query.ts'

const quietMs = 300

/** Computes what everybody opens first, so that nobody waits for it; it is remembered until the data moves. */
function warm({ db, clock }: World): void {
  overviewOf(db, currentMonth(db, clock.today()), clock.today())
}

/** Warms the overview at the start and, once writes have been quiet for a moment, after each change. */
export function keepFiguresWarm(app: Server): void {
  let timer: NodeJS.Timeout | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(() => warm(app.world), quietMs)
    timer.unref()
  }
  app.addHook('onResponse', async (request) => {
    if (request.method !== 'GET') soon()
  })
  app.addHook('onClose', async () => clearTimeout(timer))
  soon()
}
