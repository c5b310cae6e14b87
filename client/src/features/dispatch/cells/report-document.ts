import { contentFields } from '@pianqu/shared/months/report-content.schema.ts'
import {
  type LineComment,
  type Report,
  type ReportDraftLine,
  saveLines,
} from '@pianqu/shared/reports/report.contract.ts'
import { z } from 'zod'
import type { EditedValue, KeptEdit, KeptEdits, Seen } from '../../../editing/edit.ts'
import { type CellPlace, cellKey, unsavable } from './cell-edit.ts'

/** A report as a document of cells. */
export const cellKind = {
  keepsOn: 'device',
  place: z.object({
    projectCode: z.string(),
    field: z.enum([...contentFields, 'isUnchanged', 'answer']),
    commentId: z.string().optional(),
  }),
  value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  keyOf: cellKey,
  maySend: ({ place, mine }: KeptEdit<CellPlace, EditedValue>): boolean => unsavable(place.field, mine) === null,
  complete: sayUnchangedAgain,
} as const

type SeenLine = Pick<ReportDraftLine, 'projectCode' | 'content' | 'isUnchanged'>

/** The place of what a line answers to a comment; nothing answered is an empty text there. */
export const answerPlace = ({ projectCode, commentId }: Pick<LineComment, 'projectCode' | 'commentId'>): CellPlace => ({
  projectCode,
  field: 'answer',
  commentId,
})

interface SeenParts {
  readonly version: number
  readonly lines: readonly SeenLine[]
  readonly comments?: readonly Pick<LineComment, 'projectCode' | 'commentId' | 'answer'>[]
}

/** What the server has in each cell. */
export function seenReport({ version, lines, comments = [] }: SeenParts): Seen<EditedValue> {
  const held = lines.flatMap(({ projectCode, content, isUnchanged }): [string, EditedValue][] => [
    ...contentFields.map((field): [string, EditedValue] => [cellKey({ projectCode, field }), content[field]]),
    [cellKey({ projectCode, field: 'isUnchanged' }), isUnchanged],
  ])
  const answers = comments.map((each): [string, EditedValue] => [cellKey(answerPlace(each)), each.answer ?? ''])
  return { version, held: new Map([...held, ...answers]) }
}

/** A note on a line that says 无变化 does not take that back, which has to be said again beside it. */
function sayUnchangedAgain(
  edits: KeptEdits<CellPlace, EditedValue>,
  { version, held }: Seen<EditedValue>,
): KeptEdits<CellPlace, EditedValue> {
  const all = Object.values(edits).filter(({ place }) => place.field !== 'answer')
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

/** The cells as the API takes them, line by line, and the answers beside them. */
export function saveBody(edits: KeptEdits<CellPlace, EditedValue>, version: Report['version']) {
  const lines = new Map<string, Record<string, EditedValue>>()
  const answers: { commentId: string; answer: EditedValue }[] = []
  for (const { place, mine } of Object.values(edits)) {
    const { projectCode, field, commentId } = place
    if (field === 'answer' && commentId !== undefined) answers.push({ commentId, answer: mine })
    else lines.set(projectCode, { ...lines.get(projectCode), projectCode, [field]: mine })
  }
  return bodySchema.parse({ version, lines: [...lines.values()], ...(answers.length > 0 && { answers }) })
}
