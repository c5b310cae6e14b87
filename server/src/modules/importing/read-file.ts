import { readFingerprint } from '@pianqu/shared/importing/fingerprint.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import { headerScore } from '@pianqu/shared/importing/likely-kind.ts'
import { fingerprintSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import type { Upload } from '../../http/upload.ts'
import { readNamedSheet, readWorkbook } from '../../workbook/read-workbook.ts'
import { readOutlineFile } from './outlines/read-outline-file.ts'
import type { FileContent } from './read-rows.ts'

/** Opens an uploaded file as what its kind comes in. Throws a ProblemError that says what the file is and what to do. */
export async function readFile(kind: ImportKind, { bytes, fileName }: Upload): Promise<FileContent> {
  if (kind === 'boundaries') return { outlines: await readOutlineFile(bytes) }
  const sheets = await readWorkbook(bytes, fileName, (sheet) => headerScore(kind, sheet))
  const hidden = kind === 'reports' ? await readNamedSheet(bytes, fingerprintSheetName) : undefined
  return hidden ? { sheets, fingerprint: readFingerprint(hidden) } : { sheets }
}
