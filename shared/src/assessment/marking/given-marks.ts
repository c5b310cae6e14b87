import { applicableCriteria, weightFor } from '../applicable.ts'
import type { Mark, ShareMark } from '../mark.schema.ts'
import type { Target } from '../round.schema.ts'
import type { SchemeContent } from '../scheme.schema.ts'
import type { SheetCell } from './sheet.schema.ts'

export interface HandedIn {
  readonly raterCode: string
  readonly cells: readonly SheetCell[]
}

/** Marks that count of one direction: sheets handed in, without recused pairs and excluded marks. */
export interface Marking {
  readonly content: Pick<SchemeContent, 'sections'>
  readonly targets: readonly Target[]
  readonly sheets: readonly HandedIn[]
  readonly isRecused: (raterCode: string, targetCode: string) => boolean
  readonly isExcluded: (raterCode: string, targetCode: string, criterionCode: string) => boolean
}

/** What the sheet says of a target, criterion by criterion, as far as it counts. */
function counted({ content, isRecused, isExcluded }: Marking, { raterCode, cells }: HandedIn, target: Target) {
  if (isRecused(raterCode, target.code)) return []
  const own = new Map(
    cells.filter(({ targetCode }) => targetCode === target.code).map((cell) => [cell.criterionCode, cell]),
  )
  return applicableCriteria(content, target.category).flatMap((criterion) => {
    const tenths = own.get(criterion.code)?.tenths ?? null
    if (tenths === null || isExcluded(raterCode, target.code, criterion.code)) return []
    return [{ criterion, tenths, weight: weightFor(criterion, target.category) }]
  })
}

/** Σ mark × weight ÷ Σ maximum × weight over some criteria; null where none was marked: 未接触 lowers the maximum. */
function shareOf(marks: ReturnType<typeof counted>): ShareMark['share'] {
  if (marks.length === 0) return null
  return {
    numerator: BigInt(marks.reduce((sum, { tenths, weight }) => sum + tenths * weight, 0)),
    denominator: BigInt(marks.reduce((sum, { criterion, weight }) => sum + criterion.maxTenths * weight, 0)),
  }
}

function shares(marking: Marking, isWanted: (criterionCode: string) => boolean): ShareMark[] {
  return marking.sheets.flatMap((sheet) =>
    marking.targets.map((target) => ({
      rater: sheet.raterCode,
      target: target.code,
      share: shareOf(counted(marking, sheet, target).filter(({ criterion }) => isWanted(criterion.code))),
    })),
  )
}

/** What each rater gave each target of what it could give. */
export const totalShares = (marking: Marking): ShareMark[] => shares(marking, () => true)

export const criterionShares = (marking: Marking, criterionCode: string): ShareMark[] =>
  shares(marking, (code) => code === criterionCode)

/** The same of 100 to two decimals, by name: for warnings, which are hints, and for drawing. */
export const asMarks = (shareMarks: readonly ShareMark[], nameOf: (code: string) => string): Mark[] =>
  shareMarks.map(({ rater, target, share }) => ({
    rater: nameOf(rater),
    target: nameOf(target),
    score: share && Math.round((Number(share.numerator) / Number(share.denominator)) * 10_000) / 100,
  }))
