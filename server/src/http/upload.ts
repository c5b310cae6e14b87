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
  if (error instanceof ProblemError || (error instanceof Error && 'statusCode' in error)) throw error
  throw new ProblemError('import/unreadable', { detail: '上传的内容不完整，请重新选择文件后再试' })
}

/** As many as one import takes together. */
export const mostFiles = 20

/** All of them together: they lie in memory at once. */
const uploadsLimitBytes = 3 * uploadLimitBytes

const uploads = new WeakMap<FastifyRequest, Promise<Upload[]>>()

/** The files of a multipart request, read once however often they are asked for; see `receive` for what it throws. */
export function readUploads(request: FastifyRequest): Promise<Upload[]> {
  const known = uploads.get(request) ?? receive(request)
  uploads.set(request, known)
  return known
}

/** The one file of a multipart request; see `receive` for what it throws. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const [file] = await readUploads(request)
  if (!file) throw noFile()
  return file
}

const noFile = () => new ProblemError('import/unreadable', { detail: '没有收到文件，请选择文件后重试' })

/** Throws where one more file is one too many: what is not taken is not held in memory either. */
function demandRoom(request: FastifyRequest, files: readonly Upload[]): void {
  if (files.length > 0 && request.routeOptions.config.endpoint?.upload !== 'several') {
    throw new ProblemError('import/unreadable', { detail: '这里一次只收一个文件，请只选一个文件后重试' })
  }
  if (files.reduce((sum, { bytes }) => sum + bytes.length, 0) > uploadsLimitBytes) {
    throw new ProblemError('common/too-large', {
      detail: `这些文件合计超过 ${uploadsLimitBytes / 1024 / 1024} MB，请分几次导入`,
    })
  }
}

/** Reads the files of a multipart request into memory. Throws common/unsupported-type, common/too-large or import/unreadable. */
async function receive(request: FastifyRequest): Promise<Upload[]> {
  if (!request.isMultipart()) {
    throw new ProblemError('common/unsupported-type', {
      detail: '请用 multipart/form-data 上传，文件字段名为 file',
    })
  }
  const files: Upload[] = []
  try {
    for await (const part of request.files()) {
      demandRoom(request, files)
      const bytes = await part.toBuffer()
      if (bytes.length === 0) {
        throw new ProblemError('import/unreadable', { detail: `文件“${part.filename}”是空的，请检查后重新选择` })
      }
      files.push({ fileName: part.filename, bytes })
    }
  } catch (error) {
    asTheirs(error)
  }
  if (files.length === 0) throw noFile()
  return files
}
