import { z } from 'zod'
import { asUploaded, openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { signed } from '../http/signed.ts'
import { stepBody } from '../http/step-body.ts'
import { filledIn } from '../words/filled-in.ts'
import { directions } from './direction.ts'
import { yearParams } from './round.schema.ts'

const readers = openTo('assessment:read')
const writers = openTo('assessment:write')
const markers = openTo('assessment:mark')

export const assessmentFileSchema = z.object({
  fileId: z.string(),
  fileName: z.string(),
  fileBytes: z.int(),
  ...signed,
})
export type AssessmentFile = z.infer<typeof assessmentFileSchema>

/** What a marked unit says of its year, without knowing its marks: they are sealed until publication. */
export const assessmentReplySchema = z.object({
  unitCode: z.string(),
  unitName: z.string(),
  direction: z.enum(directions).describe('In which it is marked'),
  text: z.string(),
  version: z.int().describe('0 where nothing was written yet'),
  by: z.string().nullable(),
  at: z.string().nullable(),
  files: z.array(assessmentFileSchema),
  isOpen: z.boolean().describe('May be written by this person now'),
  conclusion: z.object({ isAccepted: z.boolean(), text: z.string(), ...signed }).nullable(),
})
export type AssessmentReply = z.infer<typeof assessmentReplySchema>

export const listAssessmentReplies = readers.get('/api/assessment/rounds/:year/replies', {
  summary: 'Replies of marked units: all for the task force, and for the auditor once published; else the own one',
  params: yearParams,
  reply: pageOf(assessmentReplySchema),
})

export const saveOwnReply = markers.put('/api/assessment/rounds/:year/reply', {
  summary: 'Write the reply of the own unit, in the stage of replies',
  params: yearParams,
  body: z.object({ version: z.int().min(0), text: filledIn('答复', 1, 5000) }),
  reply: assessmentReplySchema,
})

export const addReplyFile = markers.create('/api/assessment/rounds/:year/reply/files', {
  summary: 'Evidence of the own reply (multipart `file`)',
  params: yearParams,
  upload: true,
  reply: assessmentFileSchema,
})

export const concludeReply = writers.post('/api/assessment/rounds/:year/replies/:unitCode/steps', {
  summary: 'Accept a reply or not, with a conclusion, in audit',
  params: yearParams.extend({ unitCode: z.string() }),
  body: stepBody(['accept', 'decline'], { conclusion: filledIn('审核结论', 1, 1000) }),
  reply: assessmentReplySchema,
})

const fileParams = yearParams.extend({ fileId: z.string() })

export const getAssessmentFile = readers.download('/api/assessment/rounds/:year/files/:fileId', {
  summary: 'Evidence of a reply or an appeal, as it was uploaded',
  params: fileParams,
  file: asUploaded,
})

export const removeAssessmentFile = markers.remove('/api/assessment/rounds/:year/files/:fileId', {
  summary: "Take evidence off one's own reply or open appeal; the trail keeps what it was",
  params: fileParams,
})
