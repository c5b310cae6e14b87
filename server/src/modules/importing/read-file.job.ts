import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Upload } from '../../http/upload.ts'
import { job } from '../../work/job.ts'
import { readFile } from './read-file.ts'
import type { FileContent } from './read-rows.ts'

interface Input {
  readonly kind: ImportKind
  readonly file: Upload
}

export const readFileJob = job(
  'importing/read-file',
  ({ kind, file }: Input): Promise<FileContent> => readFile(kind, file),
)
