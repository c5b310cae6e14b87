import { may } from '@pianqu/shared/access/access.ts'
import type { BlockerContent } from '@pianqu/shared/blockers/blocker.schema.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { raiseBlocker } from './raise-blocker.command.ts'
import { stepBlocker } from './step-blocker.command.ts'

interface Decided extends BlockerContent {
  readonly leadUnit: string
  readonly coUnits: readonly string[]
  readonly month: Month
}

/** Opens the blocker that a meeting decided on; where the task force wrote it down, the unit has it at once. */
export function raiseForMeeting(change: Change, { month, ...decided }: Decided) {
  const { blockerId, version, number } = raiseBlocker(change, { ...decided, origin: 'meeting', originMonth: month })
  if (may(change.actor, 'blockers:assign')) stepBlocker(change, { id: blockerId, version, step: 'assign' })
  return { blockerId, number }
}
