import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Upload } from '../../http/upload.ts'
import { parseGeoJson } from './read-boundaries.ts'
import type { FileContent } from './read-rows.ts'
import { readWorkbook } from './workbook/read-workbook.ts'

/** Opens an uploaded file as what its kind comes in. Throws a ProblemError that says what the file is and what to do. */
export async function readFile(kind: ImportKind, { bytes, fileName }: Upload): Promise<FileContent> {
  if (kind === 'boundaries') return { features: parseGeoJson(bytes) }
  return { sheets: await readWorkbook(bytes, fileName) }
}
