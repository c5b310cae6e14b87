import { applicableCriteria } from '../applicable.ts'
import type { Target } from '../round.schema.ts'
import type { Criterion, SchemeContent } from '../scheme.schema.ts'
import { isFar, isLow, type ReasonThresholds } from './reason-needed.ts'
import type { SheetCell, SheetFault } from './sheet.schema.ts'

export interface Sheet {
  readonly content: Pick<SchemeContent, 'sections'> & ReasonThresholds
  /** Those this rater marks: without recused ones and those it has not been in touch with at all. */
  readonly targets: readonly Target[]
  readonly cells: readonly SheetCell[]
}

type Place = Pick<SheetFault, 'targetCode' | 'criterionCode'>

const keyOf = ({ targetCode, criterionCode }: Place): string => `${targetCode} ${criterionCode}`

function reasonFault(
  { tenths, reason, ...place }: SheetCell,
  { maxTenths }: Criterion,
  others: readonly number[],
  thresholds: ReasonThresholds,
): Omit<SheetFault, 'targetCode' | 'criterionCode'> | null {
  if (tenths === null) return null
  if (tenths > maxTenths) return { code: 'over-max', message: `超过满分${maxTenths / 10}分，请更正` }
  if (reason) return null
  if (isLow(tenths, maxTenths, thresholds)) {
    return { code: 'needs-reason-low', message: `低于满分的${thresholds.reasonBelowPercent}%，请填写理由` }
  }
  if (isFar(tenths, others, maxTenths, thresholds)) {
    return { code: 'needs-reason-far', message: `与本单位对其他对象“${place.criterionCode}”的评分相差过大，请填写理由` }
  }
  return null
}

/** What keeps a sheet from being handed in, target by target; compared with nothing but the rater's own marks. */
export function sheetFaults({ content, targets, cells }: Sheet): SheetFault[] {
  const byPlace = new Map(cells.map((cell) => [keyOf(cell), cell]))
  const marked = new Set(targets.map(({ code }) => code))
  const columns = new Map<string, SheetCell[]>()
  for (const cell of cells) {
    if (!marked.has(cell.targetCode)) continue
    columns.set(cell.criterionCode, [...(columns.get(cell.criterionCode) ?? []), cell])
  }
  const othersOf = (cell: SheetCell): number[] =>
    (columns.get(cell.criterionCode) ?? []).flatMap((each) =>
      each.tenths === null || each.targetCode === cell.targetCode ? [] : [each.tenths],
    )
  return targets.flatMap(({ code: targetCode, category }) =>
    applicableCriteria(content, category).flatMap((criterion): SheetFault[] => {
      const place = { targetCode, criterionCode: criterion.code }
      const cell = byPlace.get(keyOf(place))
      if (!cell) return [{ ...place, code: 'blank', message: '还没有评分；没有接触的请选“未接触”' }]
      const fault = reasonFault(cell, criterion, cell.reason ? [] : othersOf(cell), content)
      return fault ? [{ ...place, ...fault }] : []
    }),
  )
}

/** How many cells of a sheet are filled, of how many. */
export function sheetProgress({ content, targets, cells }: Sheet): { done: number; applicable: number } {
  const filled = new Set(cells.map(keyOf))
  const places = targets.flatMap(({ code, category }) =>
    applicableCriteria(content, category).map((criterion) =>
      keyOf({ targetCode: code, criterionCode: criterion.code }),
    ),
  )
  return { done: places.filter((place) => filled.has(place)).length, applicable: places.length }
}
