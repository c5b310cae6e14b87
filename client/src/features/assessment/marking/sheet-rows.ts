import { targetTypeOf } from '@pianqu/shared/assessment/direction.ts'
import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { untouched } from '../../../ui/sheet-grid/cells/coerce-score.ts'
import type { CellValue, SheetColumn, SheetEdit, SheetProblem, SheetRow } from '../../../ui/sheet-grid/sheet.ts'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { type HeldText, type MarkEdit, textOfMark, textOfUntouched } from './mark-edit.ts'
import type { ShownTarget } from './shown-sheet.ts'

const nameColumn = 'name'
const recused = '回避'
const notMarked = '不适用'

/** The target, then a column for each criterion under its maximum. */
export function sheetColumns({ sections, direction }: Pick<SheetPage, 'sections' | 'direction'>): SheetColumn[] {
  const criteria = sections.flatMap((section) => section.criteria)
  const name: SheetColumn = {
    key: nameColumn,
    title: targetTypeOf(direction) === 'district' ? '区（市）县' : '部门',
    width: 132,
    kind: 'text',
    isReadOnly: () => true,
    isFrozen: true,
  }
  return [
    name,
    ...criteria.map(
      ({ code, name: title, maxTenths }): SheetColumn => ({
        key: code,
        title: `${title}（${tenthsText(maxTenths)}分）`,
        width: Math.max(104, 26 + 13 * (title.length + 4)),
        kind: 'score',
        maxTenths,
        isReadOnly: ({ cells }) => cells[code] === notMarked || cells[code] === recused,
      }),
    ),
  ]
}

const cellOf = (target: ShownTarget, code: string): CellValue => {
  if (target.isRecused) return recused
  if (!(code in target.marks)) return notMarked
  if (target.isUntouched) return untouched
  const mark = target.marks[code]
  if (!mark) return null
  return mark.tenths ?? untouched
}

export function sheetRow(shown: ShownTarget, columns: readonly SheetColumn[], isOpen: boolean): SheetRow {
  const { code, name, recusal } = shown.target
  const marks = columns.slice(1).map(({ key }): [string, CellValue] => [key, cellOf(shown, key)])
  const note = recusal && (shown.isRecused ? `回避：${recusal.reason}` : undefined)
  return {
    key: code,
    name,
    cells: { [nameColumn]: name, ...Object.fromEntries(marks) },
    ...((!isOpen || shown.isRecused) && { isLocked: true }),
    ...(note && { note }),
  }
}

/** What asks for a word stands out in the grid; empty cells show that they are empty. */
export const sheetProblems = (targets: readonly ShownTarget[]): SheetProblem[] =>
  targets.flatMap(({ faults }) =>
    faults.flatMap(({ targetCode, criterionCode, code, message }) =>
      code === 'blank'
        ? []
        : [{ rowKey: targetCode, columnKey: criterionCode, level: code === 'over-max' ? 'hard' : 'soft', message }],
    ),
  )

function markAfter(shown: ShownTarget, code: string, after: CellValue): HeldText {
  const before = shown.marks[code]
  if (after === null) return textOfMark(null)
  const tenths = after === untouched ? null : Number(after)
  return textOfMark({ tenths, reason: before?.reason ?? null, basis: before?.basis ?? null })
}

/** What was done in the grid as edits of the sheet; writing into a target that is 未接触 as a whole takes that back. */
export function editsOf(sheetEdits: readonly SheetEdit[], targets: readonly ShownTarget[]): MarkEdit[] {
  const byCode = new Map(targets.map((each) => [each.target.code, each]))
  const touched = new Set<string>()
  const edits = sheetEdits.flatMap(({ rowKey, columnKey, after }): MarkEdit[] => {
    const shown = byCode.get(rowKey)
    if (!shown || !(columnKey in shown.marks)) return []
    if (shown.isUntouched) touched.add(rowKey)
    return [
      {
        place: { targetCode: rowKey, criterionCode: columnKey },
        before: textOfMark(shown.marks[columnKey] ?? null),
        after: markAfter(shown, columnKey, after),
      },
    ]
  })
  return [...[...touched].map((code) => untouchedEdit(code, false)), ...edits]
}

/** 未接触 said of a whole target, which then holds no marks, or taken back. */
export const untouchedEdits = ({ target, isUntouched, marks }: ShownTarget): MarkEdit[] => [
  untouchedEdit(target.code, !isUntouched),
  ...Object.entries(marks).flatMap(([criterionCode, mark]) =>
    mark
      ? [{ place: { targetCode: target.code, criterionCode }, before: textOfMark(mark), after: textOfMark(null) }]
      : [],
  ),
]

const untouchedEdit = (targetCode: string, isUntouched: boolean): MarkEdit => ({
  place: { targetCode, criterionCode: null },
  before: textOfUntouched(!isUntouched),
  after: textOfUntouched(isUntouched),
})

/** Words beside a mark. */
export function wordsEdit(
  shown: ShownTarget,
  criterionCode: string,
  words: { reason?: string; basis?: string },
): MarkEdit[] {
  const mark = shown.marks[criterionCode]
  if (!mark) return []
  const after = {
    ...mark,
    ...(words.reason !== undefined && { reason: words.reason }),
    ...(words.basis !== undefined && { basis: words.basis }),
  }
  return [
    { place: { targetCode: shown.target.code, criterionCode }, before: textOfMark(mark), after: textOfMark(after) },
  ]
}
