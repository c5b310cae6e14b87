import type { Day } from '../time/day.ts'

/** The day by which an outline is stored that held from the beginning. */
export const sinceEver: Day = '1900-01-01'

interface Dated {
  readonly areaCode: string
  readonly effectiveFrom: Day
}

/** How long an outline holds: from a day on (`null`: from the beginning) until before another (`null`: it still does). */
export interface Span {
  readonly from: Day | null
  readonly until: Day | null
}

/**
 * The outlines of each area in order of their days. One holds until the next; the first also holds before its own day, so
 * that an area which has an outline has one on every day.
 */
export function outlineSpans<Outline extends Dated>(outlines: readonly Outline[]): (Outline & Span)[] {
  const ofArea = new Map<string, Outline[]>()
  for (const outline of outlines) ofArea.set(outline.areaCode, [...(ofArea.get(outline.areaCode) ?? []), outline])
  return [...ofArea.values()].flatMap((versions) =>
    versions
      .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1))
      .map((outline, at, sorted) => ({
        ...outline,
        from: at === 0 ? null : outline.effectiveFrom,
        until: sorted[at + 1]?.effectiveFrom ?? null,
      })),
  )
}

export const holdsOn = ({ from, until }: Span, day: Day): boolean =>
  (from === null || from <= day) && (until === null || day < until)
