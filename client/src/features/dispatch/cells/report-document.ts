import { contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import { type Report, type ReportDraftLine, saveLines } from '@pianqu/shared/reports/report.contract.ts'
import { z } from 'zod'
import type { EditedValue, KeptEdit, KeptEdits, Seen } from '../../../editing/edit.ts'
import { type CellPlace, cellKey, unsavable } from './cell-edit.ts'

/** A report as a document of cells. */
export const cellKind = {
  keepsOn: 'device',
  place: z.object({ projectCode: z.string(), field: z.enum([...contentFields, 'isUnchanged']) }),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  keyOf: cellKey,
  maySend: ({ place, mine }: KeptEdit<CellPlace, EditedValue>): boolean => unsavable(place.field, mine) === null,
  complete: sayUnchangedAgain,
} as const

type SeenLine = Pick<ReportDraftLine, 'projectCode' | 'content' | 'isUnchanged'>

/** What the server has in each cell. */
export function seenReport({ version, lines }: { version: number; lines: readonly SeenLine[] }): Seen<EditedValue> {
  const held = lines.flatMap(({ projectCode, content, isUnchanged }): [string, EditedValue][] => [
    ...contentFields.map((field): [string, EditedValue] => [cellKey({ projectCode, field }), content[field]]),
    [cellKey({ projectCode, field: 'isUnchanged' }), isUnchanged],
  ])
  return { version, held: new Map(held) }
}

/** A note on a line that says 无变化 does not take that back, which has to be said again beside it. */
function sayUnchangedAgain(
  edits: KeptEdits<CellPlace, EditedValue>,
  { version, held }: Seen<EditedValue>,
): KeptEdits<CellPlace, EditedValue> {
  const all = Object.values(edits)
  const touched = new Set(all.flatMap(({ place }) => (place.field === 'note' ? [] : [place.projectCode])))
  const again = all.flatMap(({ place: { projectCode } }): [string, KeptEdit<CellPlace, EditedValue>][] => {
    const place = { projectCode, field: 'isUnchanged' } as const
    const isSaid = held.get(cellKey(place)) === true && !touched.has(projectCode)
    return isSaid ? [[cellKey(place), { place, base: true, mine: true, version }]] : []
  })
  return { ...edits, ...Object.fromEntries(again) }
}

// An endpoint need not have a body; this one has.
const bodySchema = saveLines.body ?? z.never()

/** The cells as the API takes them, line by line. */
export function saveBody(edits: KeptEdits<CellPlace, EditedValue>, version: Report['version']) {
  const lines = new Map<string, Record<string, EditedValue>>()
  for (const { place, mine } of Object.values(edits)) {
    const { projectCode, field } = place
    lines.set(projectCode, { ...lines.get(projectCode), projectCode, [field]: mine })
  }
  return bodySchema.parse({ version, lines: [...lines.values()] })
}
