import { type SheetMark, sheetMarkSchema } from '@pianqu/shared/assessment/marking/sheet.schema.ts'
import type { Edit } from '../../../editing/edit.ts'
import type { EditQueue } from '../../../editing/edit-queue.ts'
import type { EditSession } from '../../../editing/use-editing.ts'

/** Where something was typed: a criterion of a target, or the target as a whole (未接触). */
export interface MarkPlace {
  readonly targetCode: string
  readonly criterionCode: string | null
}

/** What a place holds, as text, so that two are told apart by comparing: a mark, nothing, or whether it is 未接触 as a whole. */
export type HeldText = string

export type MarkEdit = Edit<MarkPlace, HeldText>
export type MarkQueue = EditQueue<MarkPlace, HeldText>
export type MarkSession = EditSession<MarkPlace, HeldText>

export const placeKey = ({ targetCode, criterionCode }: MarkPlace): string => `${targetCode} ${criterionCode ?? '*'}`

export const nothing: HeldText = 'null'

/** A mark as text; the same mark is always the same text. */
export function textOfMark(mark: SheetMark | null): HeldText {
  if (!mark) return nothing
  const { tenths, reason, basis } = mark
  return JSON.stringify({ tenths, reason: reason?.trim() || null, basis: basis?.trim() || null })
}

export function markOfText(text: HeldText): SheetMark | null {
  const value: unknown = JSON.parse(text)
  return value === null ? null : sheetMarkSchema.parse(value)
}

export const textOfUntouched = (isUntouched: boolean): HeldText => String(isUntouched)
