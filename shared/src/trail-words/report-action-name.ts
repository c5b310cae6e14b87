import { correctionActions } from '../corrections/correction.trail.ts'
import { reportActions } from '../reports/report.trail.ts'
import type { TrailAction } from '../trail/trail-action.ts'

const known: Readonly<Partial<Record<string, TrailAction>>> = { ...reportActions, ...correctionActions }

/** What was done to a report; pages that show nothing else of the trail need not know every action there is. */
export const reportActionName = (action: string): string => known[action]?.name ?? action
