import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { cardOf, type ImportKind, importKindNames, type TableKind } from '@pianqu/shared/importing/kinds.ts'
import { anyHeaderScore, likeliest } from '@pianqu/shared/importing/likely-kind.ts'
import { fingerprintSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import type { Upload } from '../../http/upload.ts'
import { readNamedSheet, readWorkbook } from '../../workbook/read-workbook.ts'
import type { OutlineFile } from './outlines/outline-file.ts'
import { readOutlineFile } from './outlines/read-outline-file.ts'
import { readFile } from './read-file.ts'
import type { SheetContent } from './read-rows.ts'

/** A file that nobody has named: a table, or a drawing of outlines. */
export type Recognised =
  | { readonly kind: TableKind; readonly content: SheetContent }
  | { readonly kind: 'boundaries'; readonly content: { readonly outlines: OutlineFile } }

const isDrawing = ({ fileName }: Upload): boolean =>
  cardOf('boundaries').endings?.some((ending) => fileName.toLowerCase().endsWith(ending)) === true

/** Which table the file is, by its header. Throws import/no-header where it is none, or may be several. */
async function kindOf({ bytes, fileName }: Upload): Promise<TableKind> {
  const sheets = await readWorkbook(bytes, fileName, anyHeaderScore)
  if (await readNamedSheet(bytes, fingerprintSheetName)) return 'reports'
  const [kind, other] = likeliest(sheets)
  if (kind === undefined) {
    throw new ProblemError('import/no-header', {
      detail: '认不出是哪张表：表头与哪一张表的必填列都对不上。请用模板的表头，或单独导入并选定列的对应',
    })
  }
  if (other !== undefined) {
    throw new ProblemError('import/no-header', {
      detail: `既像“${importKindNames[kind]}”又像“${importKindNames[other]}”，请单独导入`,
    })
  }
  return kind
}

/** Opens an uploaded file as the table it looks like, or is said to be. Throws a ProblemError that says what the file is and what to do. */
export async function readAnyFile(file: Upload, said?: ImportKind): Promise<Recognised> {
  if (said === 'boundaries' || (said === undefined && isDrawing(file))) {
    return { kind: 'boundaries', content: { outlines: await readOutlineFile(file.bytes) } }
  }
  const kind = said ?? (await kindOf(file))
  const content = await readFile(kind, file)
  if (!('sheets' in content)) throw new ProblemError('common/unsupported-type')
  return { kind, content }
}
