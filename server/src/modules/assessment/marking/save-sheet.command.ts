import { applicableCriteria } from '@pianqu/shared/assessment/applicable.ts'
import type { CellEdit, SheetCell } from '@pianqu/shared/assessment/marking/sheet.schema.ts'
import {
  type Marking,
  markingLock,
  type SheetLock,
  sheetLock,
  sheetLockText,
} from '@pianqu/shared/assessment/marking/sheet-lock.ts'
import { type ProblemCode, ProblemError, type ProblemFault } from '@pianqu/shared/http/problem.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
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

const codes = {
  ended: 'assessment/wrong-stage',
  overdue: 'assessment/deadline',
  'handed-in': 'assessment/handed-in',
} as const satisfies Record<SheetLock, ProblemCode>

function demandUnlocked(lock: SheetLock | null, markingDue: Day): void {
  if (lock) throw new ProblemError(codes[lock], { detail: sheetLockText(lock, markingDue) })
}

/** How marking stands, while it is open. Throws assessment/wrong-stage or assessment/deadline. */
export function demandMarking({ tx, today }: Change, year: number): Marking {
  const { stage, markingDue } = demandRound(tx, year)
  const marking = { stage, markingDue, today }
  demandUnlocked(markingLock(marking), markingDue)
  return marking
}

/** The own sheet, open and in the version that was read. Throws assessment/handed-in as well. */
export function openSheet(change: Change, year: number, version: number): StoredSheet {
  const marking = demandMarking(change, year)
  const sheet = ownSheet(change.tx, change.actor, year)
  if (sheet.version !== version) throw new ProblemError('common/stale')
  demandUnlocked(sheetLock({ ...marking, status: sheet.status }), marking.markingDue)
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
  const seen = new Set<string>()
  const errors = cells.flatMap((cell, at): ProblemFault[] => {
    const isRepeated = seen.has(keyOf(cell))
    seen.add(keyOf(cell))
    const message = isRepeated ? '同一对象的同一项指标评了两次，请删去重复的' : editFault(cell, limits, untouched)
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
