import type { Month } from '@pianqu/shared/time/month.ts'
import type { Change } from '../../db/command.ts'
import { endLightMonth, openForRedLight } from '../blockers/light-blockers.writes.ts'
import { redProjects } from './red-lights.query.ts'

/** So many at once hold the loop for less than a blink. */
const atOnce = 10

/** Opens blockers for some of the red lights of a month; answers whether all have theirs now. */
export function openRedBlockers(change: Change, month: Month): boolean {
  const waiting = redProjects(change.tx, month)
  for (const red of waiting.slice(0, atOnce)) openForRedLight(change, month, red)
  const isDone = waiting.length <= atOnce
  if (isDone) endLightMonth(change, month)
  return isDone
}
