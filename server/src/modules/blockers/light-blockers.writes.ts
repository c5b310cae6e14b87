import type { Month } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { blockerLightMonths } from './blocker.tables.ts'
import type { RedProject } from './light-months.facts.ts'
import { raiseBlocker } from './raise-blocker.command.ts'
import { stepBlocker } from './step-blocker.command.ts'

/** Opens the blocker of a red light and gives it to the district of the project: its days begin (domain §6). */
export function openForRedLight(change: Change, month: Month, { districtCode, ...red }: RedProject): void {
  const content = { ...red, areaCode: null, ask: null, costYuan: null, delayDays: null }
  const raised = raiseBlocker(change, { ...content, leadUnit: districtCode, origin: 'light', originMonth: month })
  stepBlocker(change, { id: raised.blockerId, version: raised.version, step: 'assign' })
}

/** Says that all red lights of a month have their blockers. */
export function endLightMonth({ tx, at, audit }: Change, month: Month): void {
  tx.orm.insert(blockerLightMonths).values({ month, at }).run()
  audit({ action: 'blocker.look-at-lights', subject: 'blocker', movesFigures: false, detail: { month } })
}
