import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { useMemo, useState } from 'react'
import type { MarkSession } from './mark-edit.ts'
import type { SheetFilter } from './sheet-filter.ts'
import { filterTargets, type ShownTarget, showSheet } from './shown-sheet.ts'

/** The targets as typed so far, each with what there is to say of it. */
export function useShownTargets(sheet: SheetPage, { queue }: MarkSession): ShownTarget[] {
  const { kept } = queue
  return useMemo(() => showSheet(sheet, { kept }), [sheet, kept])
}

/** The targets of a filter, with those that left it by being filled in: a row does not vanish under the hand. */
export function useFilteredTargets(targets: readonly ShownTarget[], filter: SheetFilter): ShownTarget[] {
  const codesOf = () => new Set(filterTargets(targets, filter).map(({ target }) => target.code))
  const [kept, setKept] = useState(() => ({ filter, codes: codesOf() }))
  if (kept.filter !== filter) setKept({ filter, codes: codesOf() })
  return useMemo(() => {
    const matching = new Set(filterTargets(targets, filter))
    return targets.filter((each) => matching.has(each) || kept.codes.has(each.target.code))
  }, [targets, filter, kept])
}

export interface Place {
  readonly targetCode: string
  readonly criterionCode: string
}

const asksForReason = (targets: readonly ShownTarget[], place: Place | undefined): boolean =>
  place !== undefined &&
  targets.some(({ faults }) =>
    faults.some(
      ({ code, targetCode, criterionCode }) =>
        code.startsWith('needs-reason') && targetCode === place.targetCode && criterionCode === place.criterionCode,
    ),
  )

export interface PlaceInHand {
  /** Where the grid is. */
  readonly active: Place | undefined
  /** What the panel is about: a mark that asks for its reason before the cell that comes after it. */
  readonly place: Place | undefined
  readonly goTo: (place: Place) => void
  readonly typed: (place: Place | undefined) => void
  /** Holds the panel where it is while words are being written. */
  readonly hold: (isHeld: boolean) => void
}

/** Which cell the panel beside the sheet is about. */
export function usePlaceInHand(targets: readonly ShownTarget[]): PlaceInHand {
  const [active, setActive] = useState<Place>()
  const [last, setLast] = useState<Place>()
  const [held, setHeld] = useState<Place>()
  const candidate = !asksForReason(targets, active) && asksForReason(targets, last) ? last : active
  const place = held ?? candidate
  return {
    active,
    place,
    goTo: setActive,
    typed: setLast,
    hold: (isHeld) => setHeld(isHeld ? place : undefined),
  }
}
