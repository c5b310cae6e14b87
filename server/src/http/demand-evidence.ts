import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { fileRefusal, lineFileLimitBytes, plainFileName } from '@pianqu/shared/reports/line-file.ts'
import type { Upload } from './upload.ts'

/** The name to keep a file under that proves something, of a line or of a reply. Throws common/too-large or common/unsupported-type. */
export function demandEvidence({ fileName, bytes }: Upload): string {
  const name = plainFileName(fileName)
  if (bytes.length > lineFileLimitBytes) {
    const detail = `「${name}」超过 ${lineFileLimitBytes / 1024 / 1024} MB，请压缩或拆分后再上传`
    throw new ProblemError('common/too-large', { detail })
  }
  const refusal = fileRefusal(name, bytes)
  if (refusal) throw new ProblemError('common/unsupported-type', { detail: refusal })
  return name
}
