import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import { type ImportKind, isTableKind } from '@pianqu/shared/importing/kinds.ts'
import { headerScore } from '@pianqu/shared/importing/likely-kind.ts'
import type { Upload } from '../../http/upload.ts'
import { annotateWorkbook } from '../../workbook/annotate-workbook.ts'
import { faultWorkbook } from '../../workbook/fault-workbook.ts'

const types: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.xlsm': 'application/vnd.ms-excel.sheet.macroEnabled.12',
  '.xltx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.template',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

export interface Marked {
  readonly bytes: Uint8Array
  readonly name: string
  readonly type: string | undefined
}

/** The file of an import with its faults marked, under its own name and of its own kind wherever that can be. */
export async function markedFile(
  kind: ImportKind,
  { fileName, bytes }: Upload,
  faults: readonly ImportFault[],
): Promise<Marked> {
  const [, name = fileName, own = ''] = /^(.*?)(\.\w+)?$/s.exec(fileName) ?? []
  const named = (marked: Uint8Array, ending: string): Marked => ({
    bytes: marked,
    name: `${name}-标注${ending}`,
    type: types[ending.toLowerCase()],
  })
  if (!isTableKind(kind)) return named(await faultWorkbook(faults), '.xlsx')
  const marked = await annotateWorkbook(bytes, faults, (sheet) => headerScore(kind, sheet))
  return named(marked.bytes, marked.ending ?? own)
}
