import { type AdjustmentKind, adjustmentKindNames } from '@pianqu/shared/adjustments/adjustment.schema.ts'
import { fittingFault } from '@pianqu/shared/adjustments/fitting.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import { lastDayOf, monthText } from '@pianqu/shared/time/month.ts'
import type { Tx } from '../../db/command.ts'
import { publishedMonths } from '../months/period.facts.ts'
import { lastApproved, subjectOf } from './proposal.repository.ts'

interface Wanted {
  readonly kind: AdjustmentKind
  readonly areaCode: string
  readonly effectiveOn: Day
}

/** A published month keeps the list it was published with. */
function demandAfterPublished(tx: Tx, effectiveOn: Day): void {
  const newest = [...publishedMonths(tx).keys()].sort().at(-1)
  if (!newest || effectiveOn > lastDayOf(newest)) return
  throw new ProblemError('adjustment/too-early', {
    detail: `${monthText(newest)}已经发布，名单不能追溯更改，生效日期请定在${lastDayOf(newest)}以后`,
  })
}

/** Adjustments of one area take effect one after another. */
function demandAfterLast(tx: Tx, { areaCode, effectiveOn }: Wanted): void {
  const last = lastApproved(tx, areaCode)
  if (!last || last.effectiveOn < effectiveOn) return
  throw new ProblemError('adjustment/too-early', {
    detail: `${last.areaName}已定于${last.effectiveOn}${adjustmentKindNames[last.kind]}，生效日期请定在其后，或先撤回那一项`,
  })
}

/** Whether the list allows an adjustment on its day; answers what the area is called. */
export function demandFitting(tx: Tx, wanted: Wanted): string {
  demandAfterPublished(tx, wanted.effectiveOn)
  demandAfterLast(tx, wanted)
  const { name, state } = subjectOf(tx, wanted.areaCode, wanted.effectiveOn)
  const fault = fittingFault(wanted.kind, name, state)
  if (fault !== null) throw new ProblemError('adjustment/not-fitting', { detail: fault })
  return name
}
