import { z } from 'zod'
import { asUploaded, openTo } from '../http/endpoint.ts'
import { pageOf } from '../http/page.ts'
import { idParams } from '../http/params.ts'
import { signed } from '../http/signed.ts'

export const lineFileSchema = z.object({
  fileId: z.string(),
  projectCode: z.string(),
  fileName: z.string(),
  fileBytes: z.int(),
  ...signed,
})
export type LineFile = z.infer<typeof lineFileSchema>

const readers = openTo('reports:write', 'reports:review', 'reports:read')
const writers = openTo('reports:write')

const lineParams = idParams.extend({ projectCode: z.string() })
const fileParams = lineParams.extend({ fileId: z.string() })

export const listLineFiles = readers.get('/api/reports/:id/files', {
  summary: 'The evidence beside the lines of a report, oldest first',
  params: idParams,
  reply: pageOf(lineFileSchema),
})

export const addLineFile = writers.create('/api/reports/:id/lines/:projectCode/files', {
  summary: 'Add evidence to a line that is not accepted (multipart `file`); the same file twice is kept once',
  params: lineParams,
  upload: true,
  reply: lineFileSchema,
})

export const getLineFile = readers.download('/api/reports/:id/lines/:projectCode/files/:fileId', {
  summary: 'The file as it was uploaded',
  params: fileParams,
  file: asUploaded,
})

export const removeLineFile = writers.remove('/api/reports/:id/lines/:projectCode/files/:fileId', {
  summary: 'Take evidence off a line that is not accepted; the trail keeps what it was',
  params: fileParams,
})
