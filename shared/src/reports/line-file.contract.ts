import { z } from 'zod'
import { create, get, remove } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'

export const lineFileSchema = z.object({
  fileId: z.string(),
  projectCode: z.string(),
  fileName: z.string(),
  fileBytes: z.int(),
  by: z.string(),
  at: z.string(),
})
export type LineFile = z.infer<typeof lineFileSchema>

const mayRead = { anyOf: ['reports:write', 'reports:review', 'reports:read'] as const }
const mayWrite = { anyOf: ['reports:write'] as const }

const reportParams = z.object({ id: z.string() })
const lineParams = reportParams.extend({ projectCode: z.string() })
const fileParams = lineParams.extend({ fileId: z.string() })

export const listLineFiles = get('/api/reports/:id/files', {
  summary: 'The evidence beside the lines of a report, oldest first',
  access: mayRead,
  params: reportParams,
  reply: pageOf(lineFileSchema),
})

export const addLineFile = create('/api/reports/:id/lines/:projectCode/files', {
  summary: 'Add evidence to a line that is not accepted (multipart `file`); the same file twice is kept once',
  access: mayWrite,
  params: lineParams,
  upload: true,
  reply: lineFileSchema,
})

export const getLineFile = get('/api/reports/:id/lines/:projectCode/files/:fileId', {
  summary: 'The file as it was uploaded',
  access: mayRead,
  params: fileParams,
  file: 'application/octet-stream',
  reply: z.any(),
})

export const removeLineFile = remove('/api/reports/:id/lines/:projectCode/files/:fileId', {
  summary: 'Take evidence off a line that is not accepted; the trail keeps what it was',
  access: mayWrite,
  params: fileParams,
  reply: z.null(),
  status: 204,
})
