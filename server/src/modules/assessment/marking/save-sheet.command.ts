import { applicableCriteria } from '@pianqu/shared/assessment/applicable.ts'
import type { CellEdit, SheetCell } from '@pianqu/shared/assessment/marking/sheet.schema.ts'
import { isMarkingOpen } from '@pianqu/shared/assessment/round.workflow.ts'
import { ProblemError, type ProblemFault } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../../db/command.ts'
import { demandRound, recusedPairs } from '../rounds.query.ts'
import { saveSheet } from './sheet.repository.ts'
import { ownDirection, ownSheet, type StoredSheet } from './sheets.query.ts'

interface Request {
  readonly year: number
  readonly version: number
  readonly cells: readonly CellEdit[]
  readonly untouched: readonly { readonly targetCode: string; readonly isUntouched: boolean }[]
}

/** Throws assessment/wrong-stage or assessment/deadline. */
export function demandMarking({ tx, today }: Change, year: number): void {
  const round = demandRound(tx, year)
  if (isMarkingOpen({ ...round, today })) return
  if (round.stage !== 'marking') throw new ProblemError('assessment/wrong-stage', { detail: '评分已经结束，不能再改' })
  throw new ProblemError('assessment/deadline', {
    detail: `评分已于${round.markingDue}截止，需要延期请联系市级专班`,
  })
}

/** The own sheet, open and in the version that was read. */
export function openSheet(change: Change, year: number, version: number): StoredSheet {
  demandMarking(change, year)
  const sheet = ownSheet(change.tx, change.actor, year)
  if (sheet.version !== version) throw new ProblemError('common/stale')
  if (sheet.status === 'handed-in') {
    throw new ProblemError('assessment/handed-in', { detail: '需要修改请先撤回' })
  }
  return sheet
}

/** What of a sheet may be marked, and up to how much. */
function limitsOf({ tx, actor }: Change, year: number): Map<string, ReadonlyMap<string, number>> {
  const { targets, scheme, raterCode } = ownDirection(tx, actor, year)
  const isRecused = recusedPairs(tx, year)
  return new Map(
    targets
      .filter(({ code }) => !isRecused(raterCode, code))
      .map(({ code, category }) => [
        code,
        new Map(applicableCriteria(scheme.content, category).map((each) => [each.code, each.maxTenths])),
      ]),
  )
}

function editFault(
  { targetCode, criterionCode, mark }: CellEdit,
  limits: ReturnType<typeof limitsOf>,
  untouched: ReadonlySet<string>,
): string | null {
  const max = limits.get(targetCode)?.get(criterionCode)
  if (max === undefined) return '这个对象没有这项指标，或已经回避'
  if (mark !== null && untouched.has(targetCode)) return '这个对象已整体标为“未接触”，请先取消再评分'
  return mark?.tenths && mark.tenths > max ? `超过满分${max / 10}分，请更正` : null
}

/** Throws assessment/bad-mark; neither detail nor errors quote a mark. */
function demandMarks(
  cells: readonly CellEdit[],
  limits: ReturnType<typeof limitsOf>,
  untouched: ReadonlySet<string>,
): void {
  const errors = cells.flatMap((cell, at): ProblemFault[] => {
    const message = editFault(cell, limits, untouched)
    return message ? [{ pointer: `/cells/${at}`, code: 'assessment/bad-mark', message }] : []
  })
  const [first] = errors
  if (first) throw new ProblemError('assessment/bad-mark', { detail: first.message, errors })
}

const keyOf = ({ targetCode, criterionCode }: Pick<SheetCell, 'targetCode' | 'criterionCode'>): string =>
  `${targetCode} ${criterionCode}`

function merged(before: readonly SheetCell[], edits: readonly CellEdit[]): SheetCell[] {
  const cells = new Map(before.map((cell) => [keyOf(cell), cell]))
  for (const { mark, ...place } of edits) {
    if (mark) cells.set(keyOf(place), { ...place, ...mark })
    else cells.delete(keyOf(place))
  }
  return [...cells.values()]
}

export function tellSheet(
  { audit }: Change,
  action: 'save-sheet' | 'hand-in' | 'withdraw',
  { year, raterCode, direction }: StoredSheet,
): void {
  // Never a mark, nor how many.
  audit({
    action: `assessment.${action}`,
    subject: `assessment:${year}`,
    movesFigures: false,
    detail: { direction, raterCode },
  })
}

/** Saves some cells of the own sheet. A target that was not touched at all keeps no marks. */
export function saveOwnSheet(change: Change, request: Request): StoredSheet {
  const { year, version } = request
  const sheet = openSheet(change, year, version)
  const limits = limitsOf(change, year)
  const untouched = new Set(sheet.untouched)
  for (const { targetCode, isUntouched } of request.untouched) {
    if (!limits.has(targetCode))
      throw new ProblemError('assessment/no-such-pair', { detail: '没有这个对象，或已经回避' })
    if (isUntouched) untouched.add(targetCode)
    else untouched.delete(targetCode)
  }
  demandMarks(request.cells, limits, untouched)
  const cells = merged(sheet.cells, request.cells).filter(({ targetCode }) => !untouched.has(targetCode))
  const next = { ...sheet, cells, untouched: [...untouched].sort(), updatedAt: change.at }
  const saved = saveSheet(change.tx, next, version)
  tellSheet(change, 'save-sheet', saved)
  return saved
}
