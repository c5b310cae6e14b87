import type { ImportProgress } from '@pianqu/shared/events/event.contract.ts'
import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Change } from '../../db/command.ts'
import type { FileStore } from '../../http/file-store.ts'
import type { Upload } from '../../http/upload.ts'
import type { City } from '../../work/city.ts'
import { readFile } from './read-file.ts'
import type { ReadOptions } from './read-rows.ts'
import { prepareImport, runImport } from './run-import.command.ts'

export interface ImportFile extends ReadOptions {
  readonly kind: ImportKind
  readonly file: Upload
  readonly dryRun: boolean
  /** The unit whose monthly workbook it is, where the importer says. */
  readonly unit?: string | undefined
}

/** A command that may have to wait for its turn. */
type Writes = <Result>(write: (change: Change) => Result) => Result | Promise<Result>

export interface Surroundings {
  readonly command: Writes
  /** Where it is read and compared before it is written; left out, that is done while it is. */
  readonly ahead?: Pick<City, 'db' | 'clock'>
  readonly files: Pick<FileStore, 'keep' | 'hashOf'>
  /** Opens the file; beside the loop where there is one to hold up. */
  readonly read?: typeof readFile
  /** Told when the file has been read and writing begins; `rows` counts them where the file has rows. */
  readonly onWriting?: (rows: number | null) => void
  /** Told of several files which one is at hand. */
  readonly onFile?: (stage: 'reading' | 'writing', file: NonNullable<ImportProgress['file']>) => void
}

/** The whole road of one file: read it, and in one command write what it says and keep it as evidence. */
export async function importFile(
  { command, ahead, files, read = readFile, onWriting }: Surroundings,
  request: ImportFile,
): Promise<ImportResult> {
  const { kind, file, ...asked } = request
  const content = await read(kind, file)
  const whole = {
    ...asked,
    kind,
    content,
    fileName: file.fileName,
    fileHash: files.hashOf(file.bytes),
    fileBytes: file.bytes.length,
  }
  const prepared = ahead && prepareImport(ahead, whole)
  onWriting?.(
    'sheets' in content
      ? content.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
      : content.outlines.features.length,
  )
  return command((change) => {
    const result = runImport(change, whole, prepared)
    // Kept once nothing speaks against it, and before its row can be read.
    files.keep(file.bytes)
    return result
  })
}
