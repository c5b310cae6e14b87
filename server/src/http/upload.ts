import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { FastifyRequest } from 'fastify'

export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
}

/** No office table comes near this; what is larger is not one. */
export const uploadLimitBytes = 20 * 1024 * 1024

/** What the parser throws without a status is a form cut short or never one: theirs, not ours. */
function asTheirs(error: unknown): never {
  if (error instanceof Error && 'statusCode' in error) throw error
  throw new ProblemError('import/unreadable', { detail: '上传的内容不完整，请重新选择文件后再试' })
}

const uploads = new WeakMap<FastifyRequest, Promise<Upload>>()

/** The one file of a multipart request, read once however often it is asked for; see `receive` for what it throws. */
export function readUpload(request: FastifyRequest): Promise<Upload> {
  const known = uploads.get(request) ?? receive(request)
  uploads.set(request, known)
  return known
}

/** Reads the one file of a multipart request into memory. Throws common/unsupported-type, common/too-large or import/unreadable. */
async function receive(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) {
    throw new ProblemError('common/unsupported-type', {
      detail: '请用 multipart/form-data 上传，文件字段名为 file',
    })
  }
  const part = await request.file().catch(asTheirs)
  if (!part)
    throw new ProblemError('import/unreadable', {
      detail: '没有收到文件，请选择文件后重试',
    })
  const bytes = await part.toBuffer().catch(asTheirs)
  if (bytes.length === 0)
    throw new ProblemError('import/unreadable', {
      detail: '文件是空的，请检查后重新选择',
    })
  return { fileName: part.filename, bytes }
}
