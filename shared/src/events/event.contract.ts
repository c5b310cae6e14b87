import { z } from 'zod'
import { signedIn } from '../http/endpoint.ts'
import { monthSchema } from '../time/month.ts'

/** `import.progress`, sent only to the person who imports. */
export const importProgressSchema = z.object({
  progress: z.string().describe('The word the importer chose'),
  stage: z.enum(['reading', 'writing', 'done', 'failed']),
  rows: z.int().nullable(),
  file: z
    .object({ index: z.int().describe('Place in the request, from 0'), done: z.int(), total: z.int() })
    .optional()
    .describe('Of several files together: the one at hand, and how many are behind it'),
})
export type ImportProgress = z.infer<typeof importProgressSchema>

/** `import.changed`, to who may read its record: an import has written, or was undone. */
export const importChangedSchema = z.object({ importId: z.string(), kind: z.string() })
export type ImportChanged = z.infer<typeof importChangedSchema>

/** `report.changed`, to its unit, the task force and the auditor: somebody saved, submitted, accepted or sent back. */
export const reportChangedSchema = z.object({
  month: monthSchema,
  unitCode: z.string(),
  reportId: z.string(),
  version: z.int(),
})
export type ReportChanged = z.infer<typeof reportChangedSchema>

/** `period.changed`, to who reads of the month: it was opened, closed, published, or its duties or figures changed. */
export const periodChangedSchema = z.object({ month: monthSchema, version: z.int() })
export type PeriodChanged = z.infer<typeof periodChangedSchema>

/** `rule.changed`: a version was adopted, for all who read rules; a draft is told to those who read drafts. */
export const ruleChangedSchema = z.object({ kind: z.string(), code: z.string() })
export type RuleChanged = z.infer<typeof ruleChangedSchema>

/** `blocker.changed`, to the units concerned, the task force and the auditor: somebody took a step, or time did. */
export const blockerChangedSchema = z.object({ id: z.string() })
export type BlockerChanged = z.infer<typeof blockerChangedSchema>

/** `meeting.moved`, to who may see the meeting: another item is in front, its agenda changed, or something was decided. */
export const meetingMovedSchema = z.object({ id: z.string(), version: z.int() })
export type MeetingMoved = z.infer<typeof meetingMovedSchema>

/** `stream.closed`, the last word of a stream: its session is over, or the same person has opened newer ones. */
export const streamClosedSchema = z.object({ because: z.enum(['session-ended', 'replaced']) })
export type StreamClosed = z.infer<typeof streamClosedSchema>

export const streamEvents = signedIn.download('/api/events', {
  summary:
    'Server-sent events: import.progress, import.changed, report.changed, period.changed, rule.changed, blocker.changed, meeting.moved; ends with stream.closed when its session does, or when newer streams of the same person take its place',
  file: 'text/event-stream',
})
