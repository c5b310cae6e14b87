import { sheetFaults } from '@pianqu/shared/assessment/marking/sheet-faults.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Change } from '../../../db/command.ts'
import { demandMarking, openSheet, tellSheet } from './save-sheet.command.ts'
import { saveSheet } from './sheet.repository.ts'
import { ownSheet, type StoredSheet, sheetOf } from './sheets.query.ts'

interface Request {
  readonly year: number
  readonly version: number
  readonly step: 'hand-in' | 'withdraw'
}

function handedIn(change: Change, { year, version }: Request): StoredSheet {
  const sheet = openSheet(change, year, version)
  const faults = sheetFaults(sheetOf(change.tx, change.actor, sheet))
  if (faults.length > 0) {
    const errors = faults.map(({ targetCode, criterionCode, code, message }) => ({
      pointer: `/cells/${targetCode}/${criterionCode}`,
      code,
      message,
    }))
    throw new ProblemError('assessment/incomplete', { detail: `还有${faults.length}处要补充，请逐项填写`, errors })
  }
  return { ...sheet, status: 'handed-in', handedInAt: change.at, handedInByName: change.actor.name }
}

function withdrawn(change: Change, { year, version }: Request): StoredSheet {
  demandMarking(change, year)
  const sheet = ownSheet(change.tx, change.actor, year)
  if (sheet.version !== version) throw new ProblemError('common/stale')
  if (sheet.status !== 'handed-in') throw new ProblemError('assessment/wrong-stage', { detail: '评分表还没有提交' })
  return { ...sheet, status: 'draft', handedInAt: null, handedInByName: null }
}

/** Hands the own sheet in, complete and with reasons, or takes it back while marking is open. */
export function takeSheetStep(change: Change, request: Request): StoredSheet {
  const next = request.step === 'hand-in' ? handedIn(change, request) : withdrawn(change, request)
  const saved = saveSheet(change.tx, { ...next, updatedAt: change.at }, request.version)
  tellSheet(change, request.step, saved)
  return saved
}
