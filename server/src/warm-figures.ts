import { setImmediate as others } from 'node:timers/promises'
import { addMonths, monthsOfYearTo, yearOf } from '@pianqu/shared/time/month.ts'
import type { Server } from './http/mount.ts'
import type { World } from './http/world.ts'
import { cardCodes, cityIndicator } from './modules/boards/city-indicators.query.ts'
import { overviewOf } from './modules/boards/overview.query.ts'
import { bondUseLights } from './modules/figures/bond-use.query.ts'
import { cityRegistry } from './modules/figures/city-registry.query.ts'
import { allPeriods, currentMonth } from './modules/figures/list-periods.query.ts'
import { monthCounts, reportedMonths } from './modules/figures/month-counts.query.ts'
import { monthFigures } from './modules/figures/month-figures.query.ts'
import { yearData } from './modules/figures/year-data.query.ts'

const quietMs = 300

/**
 * What everybody opens first, part by part, so that nobody waits for it: each is kept, and what is made of them finds them
 * there. Between two parts whoever asks for something else is answered.
 */
function* parts({ db, clock }: World): Generator<void> {
  yield void cityRegistry(db)
  for (const year of new Set(reportedMonths(db).map(yearOf))) yield void yearData(db, year)
  for (const month of reportedMonths(db)) yield void monthCounts(db, month)
  yield void allPeriods(db)
  const shown = currentMonth(db, clock.today())
  yield void bondUseLights(db, shown)
  for (const code of cardCodes) yield void cityIndicator(db, { code, month: shown })
  for (const month of [addMonths(shown, -1), ...monthsOfYearTo(shown)]) yield void monthFigures(db, month)
  yield void overviewOf(db, shown, clock.today())
}

/** Warms the overview at the start and, once writes have been quiet for a moment, after each change. */
export function keepFiguresWarm(app: Server): void {
  let timer: NodeJS.Timeout | undefined
  let turn = 0
  const warm = async () => {
    turn += 1
    const mine = turn
    try {
      for (const _part of parts(app.world)) {
        await others()
        if (mine !== turn) return
      }
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
  app.addHook('onClose', async () => {
    turn += 1
    clearTimeout(timer)
  })
  soon()
}
