import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { type SheetMark, sheetMarkSchema } from '@pianqu/shared/assessment/marking/sheet.schema.ts'

/** Where something was typed: a criterion of a target, or the target as a whole (未接触). */
export interface MarkPlace {
  readonly targetCode: string
  readonly criterionCode: string | null
}

/** What a place holds, as text, so that two are told apart by comparing: a mark, nothing, or whether it is 未接触 as a whole. */
export type HeldText = string

export interface MarkEdit extends MarkPlace {
  readonly before: HeldText
  readonly after: HeldText
}

/** Something typed that is not known to be on the server. */
export interface PendingMark extends MarkPlace {
  /** What the server may hold without anybody else having changed it: what was read, and what was sent from here. */
  readonly bases: readonly HeldText[]
  readonly mine: HeldText
}
export type PendingMarks = Readonly<Record<string, PendingMark>>

export const placeKey = ({ targetCode, criterionCode }: MarkPlace): string => `${targetCode} ${criterionCode ?? '*'}`

const nothing: HeldText = 'null'

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

/** What the server holds, by place; a place that is missing holds nothing. */
export type Held = ReadonlyMap<string, HeldText>

export function heldOf({ targets, cells }: Pick<SheetPage, 'targets' | 'cells'>): Held {
  return new Map([
    ...cells.map(({ tenths, reason, basis, ...place }): [string, HeldText] => [
      placeKey(place),
      textOfMark({ tenths, reason, basis }),
    ]),
    ...targets.map(({ code, isUntouched }): [string, HeldText] => [
      placeKey({ targetCode: code, criterionCode: null }),
      textOfUntouched(isUntouched),
    ]),
  ])
}

export const heldAt = (held: Held, place: MarkPlace): HeldText =>
  held.get(placeKey(place)) ?? (place.criterionCode === null ? textOfUntouched(false) : nothing)

/** The cells as the API takes them. */
export function saveBodyOf(marks: PendingMarks, version: number) {
  const all = Object.values(marks)
  return {
    version,
    cells: all.flatMap(({ targetCode, criterionCode, mine }) =>
      criterionCode === null ? [] : [{ targetCode, criterionCode, mark: markOfText(mine) }],
    ),
    untouched: all.flatMap(({ targetCode, criterionCode, mine }) =>
      criterionCode === null ? [{ targetCode, isUntouched: mine === textOfUntouched(true) }] : [],
    ),
  }
}

/** The sheet once the server has taken the marks, which answers without them. */
export function sheetWith(sheet: SheetPage, marks: PendingMarks, version: number): SheetPage {
  const all = Object.values(marks)
  const written = new Set(all.map(placeKey))
  const cells = all.flatMap(({ targetCode, criterionCode, mine }) => {
    const mark = criterionCode === null ? null : markOfText(mine)
    return mark && criterionCode !== null ? [{ targetCode, criterionCode, ...mark }] : []
  })
  const untouched = new Map(all.filter((each) => each.criterionCode === null).map((each) => [each.targetCode, each]))
  return {
    ...sheet,
    version,
    cells: [...sheet.cells.filter((cell) => !written.has(placeKey(cell))), ...cells],
    targets: sheet.targets.map((target) => {
      const said = untouched.get(target.code)
      return said ? { ...target, isUntouched: said.mine === textOfUntouched(true) } : target
    }),
  }
}
