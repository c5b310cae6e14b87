import type { SheetPage } from '@pianqu/shared/assessment/marking/sheet.contract.ts'
import { z } from 'zod'
import type { KeptEdits, Seen } from '../../../editing/edit.ts'
import {
  type HeldText,
  type MarkPlace,
  markOfText,
  nothing,
  placeKey,
  textOfMark,
  textOfUntouched,
} from './mark-edit.ts'

type MarkEdits = KeptEdits<MarkPlace, HeldText>

/** A sheet of marks as a document. Marks are sealed: unsaved ones outlive a reload but not the window. */
export const markKind = {
  keepsOn: 'window',
  place: z.object({ targetCode: z.string(), criterionCode: z.string().nullable() }),
  value: z.string(),
  keyOf: placeKey,
  maySend: () => true,
  complete: (edits: MarkEdits) => edits,
} as const

/** What the server has in each place. */
export function seenSheet({
  version,
  targets,
  cells,
}: Pick<SheetPage, 'version' | 'targets' | 'cells'>): Seen<HeldText> {
  const empty = targets.flatMap(({ code, isUntouched, criterionCodes }): [string, HeldText][] => [
    [placeKey({ targetCode: code, criterionCode: null }), textOfUntouched(isUntouched)],
    ...criterionCodes.map((criterionCode): [string, HeldText] => [
      placeKey({ targetCode: code, criterionCode }),
      nothing,
    ]),
  ])
  const marked = cells.map(({ tenths, reason, basis, ...place }): [string, HeldText] => [
    placeKey(place),
    textOfMark({ tenths, reason, basis }),
  ])
  return { version, held: new Map([...empty, ...marked]) }
}

/** The marks as the API takes them. */
export function saveBodyOf(marks: MarkEdits, version: number) {
  const all = Object.values(marks)
  return {
    version,
    cells: all.flatMap(({ place: { targetCode, criterionCode }, mine }) =>
      criterionCode === null ? [] : [{ targetCode, criterionCode, mark: markOfText(mine) }],
    ),
    untouched: all.flatMap(({ place: { targetCode, criterionCode }, mine }) =>
      criterionCode === null ? [{ targetCode, isUntouched: mine === textOfUntouched(true) }] : [],
    ),
  }
}

/** The sheet once the server has taken the marks, which answers without them. */
function sheetWith(sheet: SheetPage, marks: MarkEdits, version: number): SheetPage {
  const { cells, untouched } = saveBodyOf(marks, version)
  const written = new Set(cells.map(placeKey))
  const said = new Map(untouched.map((each) => [each.targetCode, each.isUntouched]))
  return {
    ...sheet,
    version,
    cells: [
      ...sheet.cells.filter((cell) => !written.has(placeKey(cell))),
      ...cells.flatMap(({ mark, ...place }) => (mark ? [{ ...place, ...mark }] : [])),
    ],
    targets: sheet.targets.map((target) => ({ ...target, isUntouched: said.get(target.code) ?? target.isUntouched })),
  }
}

interface Sent {
  readonly edits: MarkEdits
  readonly version: number
}

/** What the page shows of the sheet, if that is known without reading it: as it was sent over, or newer by now. */
export function sheetAfter(sheet: SheetPage | undefined, sent: Sent, savedVersion: number): SheetPage | undefined {
  if (!sheet) return undefined
  if (sheet.version >= savedVersion) return sheet
  return sheet.version === sent.version ? sheetWith(sheet, sent.edits, savedVersion) : undefined
}
