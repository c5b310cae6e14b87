import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import type { ShownTarget } from './shown-sheet.ts'

/** What one criterion will be handed in with. */
export interface CriterionSummary {
  readonly code: string
  readonly name: string
  readonly maxTenths: number
  readonly given: number
  readonly untouched: number
  readonly lowest: number | null
  readonly highest: number | null
  readonly reasons: number
}

export interface HandInSummary {
  readonly marked: number
  readonly untouched: number
  readonly recused: number
  readonly criteria: readonly CriterionSummary[]
}

/** What will be handed in, to look at once more: counts, and the span of one's own marks. */
export function handInSummary(sheet: Pick<SheetPage, 'sections'>, targets: readonly ShownTarget[]): HandInSummary {
  const open = targets.filter(({ isRecused, isUntouched }) => !isRecused && !isUntouched)
  const criteria = sheet.sections.flatMap((section) => section.criteria)
  return {
    marked: open.length,
    untouched: targets.filter(({ isRecused, isUntouched }) => isUntouched && !isRecused).length,
    recused: targets.filter(({ isRecused }) => isRecused).length,
    criteria: criteria.map(({ code, name, maxTenths }) => {
      const marks = open.flatMap(({ marks }) => marks[code] ?? [])
      const given = marks.flatMap(({ tenths }) => tenths ?? [])
      return {
        code,
        name,
        maxTenths,
        given: given.length,
        untouched: marks.length - given.length,
        lowest: given.length > 0 ? Math.min(...given) : null,
        highest: given.length > 0 ? Math.max(...given) : null,
        reasons: marks.filter(({ reason }) => reason).length,
      }
    }),
  }
}
