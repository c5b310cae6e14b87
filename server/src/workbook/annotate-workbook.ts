import type { PlacedFault } from './fault-sheet.ts'
import { fileKind } from './file-kind.ts'
import { markPackage } from './marking/mark-package.ts'
import { markText } from './marking/mark-text.ts'
import type { HeaderScore } from './read-csv.ts'
import { xlsToXlsx } from './xls/xls-to-xlsx.ts'

/** A file with its faults marked, and what kind of file that is. */
export interface MarkedFile {
  readonly bytes: Uint8Array
  /** With the dot; undefined where it is the file's own. */
  readonly ending?: string
}

/**
 * The person's own file with its faults marked: a workbook with the faulty cells coloured and commented and a list of all
 * faults as its last sheet, a text file with one more column. Everything else stays as it was.
 */
export async function annotateWorkbook(
  bytes: Uint8Array,
  faults: readonly PlacedFault[],
  scoreOf?: HeaderScore,
): Promise<MarkedFile> {
  switch (fileKind(bytes)) {
    case 'text':
      return { bytes: markText(bytes, faults, scoreOf) }
    case 'xls':
      return { bytes: await markPackage(xlsToXlsx(bytes), faults), ending: '.xlsx' }
    case 'zip':
      return { bytes: await markPackage(bytes, faults) }
  }
}
