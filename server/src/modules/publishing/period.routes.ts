import { setImmediate } from 'node:timers/promises'
import type { Actor } from '@pianqu/shared/access/access.ts'
import { inFull } from '@pianqu/shared/http/page.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import {
  endException as endEndpoint,
  endExemption as endExemptionEndpoint,
  exemptLines as exemptEndpoint,
  grantException as grantEndpoint,
  type LockException,
  listExceptions,
  listPeriods,
  moveDueDay as moveDueEndpoint,
  openableRange as openableEndpoint,
  openPeriod as openEndpoint,
  type Period,
  previewPeriod as previewEndpoint,
  remindersOf,
  takePeriodStep as stepEndpoint,
  takeBackPeriod as takeBackEndpoint,
} from '@pianqu/shared/periods/period.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { momentOf } from '../../clock.ts'
import { commandsOf } from '../../db/command.ts'
import type { Database } from '../../db/database.ts'
import { mount, type Server } from '../../http/mount.ts'
import { timekeeper } from '../../http/timekeeper.ts'
import type { World } from '../../http/world.ts'
import { currentMonthFor, readingOf } from '../figures/figure-scope.query.ts'
import { allPeriods, onePeriod } from '../figures/list-periods.query.ts'
import { openPeriodJob, takePeriodStepJob } from './change-month.job.ts'
import { endException } from './end-exception.command.ts'
import { endExemption } from './end-exemption.command.ts'
import { exemptLines } from './exempt-lines.command.ts'
import { grantException } from './grant-exception.command.ts'
import { exceptionList } from './list-exceptions.query.ts'
import { moveDueDay } from './move-due-day.command.ts'
import { openRedBlockers } from './open-red-blockers.command.ts'
import { openableRange } from './openable-months.query.ts'
import { previewPeriod } from './preview-period.query.ts'
import { unseenLightMonth } from './red-lights.query.ts'
import { reminders } from './reminders.query.ts'
import { takeBackPeriod } from './take-back-period.command.ts'

/** The month as it stands after a write. */
function changed(db: Database, month: Month): Period {
  const period = onePeriod(db, month)
  if (!period) throw new ProblemError('common/not-found')
  return period
}

function oneException(
  { db, clock }: Pick<World, 'db' | 'clock'>,
  actor: Actor,
  { month, exceptionId }: { readonly month: Month; readonly exceptionId: string },
): LockException {
  const granted = exceptionList(db, month, actor, momentOf(clock))
  const found = granted.find((each) => each.exceptionId === exceptionId)
  if (!found) throw new ProblemError('common/not-found')
  return found
}

/** Opens the blockers of the red lights of a month that has just been published, some at a time, so that nobody waits. */
export async function openForRedLights(world: World): Promise<void> {
  const command = commandsOf(world, timekeeper)
  for (;;) {
    await world.writing.free()
    // Asked only now: somebody else may have opened them meanwhile.
    const month = unseenLightMonth(world.db)
    if (month === null) return
    command((change) => openRedBlockers(change, month))
    await setImmediate()
  }
}

export function periodRoutes(app: Server): void {
  mount(app, listPeriods, ({ db, actor, clock }) => {
    const rows = allPeriods(db).filter(({ month }) => readingOf(db, actor, month) !== 'nothing')
    return { rows, total: rows.length, current: currentMonthFor(db, actor, clock.today()) }
  })

  mount(app, openableEndpoint, ({ db, clock }) => openableRange(db, clock.today()))

  mount(app, previewEndpoint, ({ db, clock, body }) => previewPeriod(db, body, clock.today()))

  mount(app, openEndpoint, async ({ db, actor, work, body }) => {
    await work(openPeriodJob, { ...body, actor })
    return changed(db, body.month)
  })

  mount(app, stepEndpoint, async ({ db, actor, work, params, body }) => {
    await work(takePeriodStepJob, { ...params, ...body, actor })
    await openForRedLights(app.world)
    return changed(db, params.month)
  })

  mount(app, takeBackEndpoint, ({ command, params }) => {
    command((change) => takeBackPeriod(change, params))
    return null
  })

  mount(app, moveDueEndpoint, ({ db, command, params, body }) => {
    command((change) => moveDueDay(change, { ...params, ...body }))
    return changed(db, params.month)
  })

  mount(app, exemptEndpoint, ({ command, params, body }) => ({
    exempted: command((change) => exemptLines(change, { ...params, ...body })),
  }))

  mount(app, endExemptionEndpoint, ({ command, params, body }) => ({
    owedAgain: command((change) => endExemption(change, { ...params, ...body })),
  }))

  mount(app, grantEndpoint, ({ db, clock, actor, command, params, body }) => {
    const exceptionId = command((change) => grantException(change, { ...params, ...body }))
    return oneException({ db, clock }, actor, { ...params, exceptionId })
  })

  mount(app, endEndpoint, ({ db, clock, actor, command, params }) => {
    command((change) => endException(change, params))
    return oneException({ db, clock }, actor, params)
  })

  mount(app, listExceptions, ({ db, clock, actor, params }) =>
    inFull(exceptionList(db, params.month, actor, momentOf(clock))),
  )

  mount(app, remindersOf, ({ db, clock, params, query }) =>
    reminders(db, params.month, clock.today(), query.units?.split(',')),
  )
}
