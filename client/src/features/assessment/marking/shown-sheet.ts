import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { SheetFault, SheetMark } from '@pianqu/shared/assessment/marking/sheet.schema.ts'
import { sheetFaults } from '@pianqu/shared/assessment/marking/sheet-faults.ts'
import type { Seen } from '../../../editing/edit.ts'
import { typedAt } from '../../../editing/edit-queue.ts'
import {
  type HeldText,
  type MarkPlace,
  type MarkQueue,
  markOfText,
  nothing,
  placeKey,
  textOfUntouched,
} from './mark-edit.ts'
import { seenSheet } from './sheet-document.ts'
import type { SheetFilter } from './sheet-filter.ts'

export type SheetTarget = SheetPage['targets'][number]

/** A target as the person sees it: what the server has, under what was typed since. */
export interface ShownTarget {
  readonly target: SheetTarget
  readonly isUntouched: boolean
  readonly isRecused: boolean
  /** By criterion; null is an empty cell. */
  readonly marks: Readonly<Record<string, SheetMark | null>>
  readonly faults: readonly SheetFault[]
}

/** What a place holds as shown: what was typed, or what the server has. */
function shownAt(queue: Pick<MarkQueue, 'kept'>, { held }: Seen<HeldText>, place: MarkPlace): HeldText {
  const key = placeKey(place)
  return typedAt(queue, key) ?? held.get(key) ?? (place.criterionCode === null ? textOfUntouched(false) : nothing)
}

const isRecused = ({ recusal }: SheetTarget): boolean => recusal?.state === 'granted'

/** Every target with its marks and, by the shared rule, what keeps the sheet from being handed in. */
export function showSheet(sheet: SheetPage, queue: Pick<MarkQueue, 'kept'>): ShownTarget[] {
  const seen = seenSheet(sheet)
  const shown = sheet.targets.map((target) => {
    const at = (criterionCode: string | null) => shownAt(queue, seen, { targetCode: target.code, criterionCode })
    return {
      target,
      isUntouched: at(null) === textOfUntouched(true),
      isRecused: isRecused(target),
      marks: Object.fromEntries(target.criterionCodes.map((code) => [code, markOfText(at(code))])),
    }
  })
  const faults = sheetFaults({
    content: sheet,
    targets: shown.flatMap((each) => (each.isUntouched || each.isRecused ? [] : [each.target])),
    cells: shown.flatMap(({ target, marks }) =>
      Object.entries(marks).flatMap(([criterionCode, mark]) =>
        mark ? [{ targetCode: target.code, criterionCode, ...mark }] : [],
      ),
    ),
  })
  const byTarget = new Map<string, SheetFault[]>()
  for (const fault of faults) byTarget.set(fault.targetCode, [...(byTarget.get(fault.targetCode) ?? []), fault])
  return shown.map((each) => ({ ...each, faults: byTarget.get(each.target.code) ?? [] }))
}

const isBlank = ({ code }: SheetFault): boolean => code === 'blank'

/** What asks for a word or a correction, apart from cells that are still empty. */
export const openQuestions = (targets: readonly ShownTarget[]): SheetFault[] =>
  targets.flatMap(({ faults }) => faults.filter((fault) => !isBlank(fault)))

export const hasBlank = ({ faults }: ShownTarget): boolean => faults.some(isBlank)

/** How many targets have every cell filled, of those to be marked. */
export function targetProgress(targets: readonly ShownTarget[]): { readonly done: number; readonly owed: number } {
  const owed = targets.filter((each) => !each.isRecused)
  return { done: owed.filter((each) => !hasBlank(each)).length, owed: owed.length }
}

const matches: Record<SheetFilter, (target: ShownTarget) => boolean> = {
  all: () => true,
  blank: hasBlank,
  reason: ({ faults }) => faults.some((fault) => !isBlank(fault)),
}

export const filterTargets = (targets: readonly ShownTarget[], filter: SheetFilter): ShownTarget[] =>
  targets.filter(matches[filter])
