import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames, type TableKind, tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { timesIn } from '@pianqu/shared/importing/times-in.ts'
import { sha256 } from '../../http/file-store.ts'
import type { Upload } from '../../http/upload.ts'
import type { Surroundings } from './import-file.ts'
import type { Recognised, readAnyFile } from './read-any-file.ts'
import { runImports, type Together } from './run-imports.command.ts'

interface Opened extends Recognised {
  readonly file: Upload
}

/** What is wrong with one of the files, by its name. */
function named({ fileName }: Pick<Upload, 'fileName'>, error: unknown): never {
  if (!(error instanceof ProblemError)) throw error
  throw new ProblemError(error.code, { detail: `文件“${fileName}”：${error.detail ?? error.message}` })
}

const timesOf = ({ kind, content }: Opened): string[] | null => timesIn(kind, content.sheets)

/** The time that two files of one table share; undefined where they share none. */
function sharedTime(a: Opened, b: Opened): string | undefined {
  const [times, others] = [timesOf(a), timesOf(b)]
  if (!times || !others || times.length === 0 || others.length === 0) return ''
  return times.find((time) => others.includes(time))
}

/** Two files that say the same rows: which of them holds is nobody's to guess. */
function refuseTwins(opened: readonly Opened[]): void {
  for (const [index, file] of opened.entries()) {
    for (const other of opened.slice(index + 1)) {
      if (other.kind !== file.kind) continue
      const time = sharedTime(file, other)
      if (time === undefined) continue
      const what = `${time === '' ? '' : `${time} 的`}“${importKindNames[file.kind]}”`
      throw new ProblemError('import/twin-files', {
        detail: `文件“${file.file.fileName}”和“${other.file.fileName}”都是${what}，请只留一个，或分两次导入`,
      })
    }
  }
}

interface SeveralSurroundings extends Omit<Surroundings, 'read'> {
  /** Opens a file as the table it looks like, beside the loop. */
  readonly read: typeof readAnyFile
}

interface Several {
  readonly files: readonly Upload[]
  readonly dryRun: boolean
  readonly crs: string | undefined
  /** Throws where the person may not import this table. */
  readonly demand: (kind: TableKind) => void
}

/** Several files on their way in together: recognised, put in order, and written in one command or not at all. */
export async function importSeveral(
  { command, files: store, read, onWriting }: SeveralSurroundings,
  { files, dryRun, crs, demand }: Several,
): Promise<ImportsResult> {
  const opened: Opened[] = []
  // One after another: each may be as large as memory allows.
  for (const file of files) {
    const recognised = await read(file).catch((error: unknown) => named(file, error))
    demand(recognised.kind)
    opened.push({ file, ...recognised })
  }
  refuseTwins(opened)
  const ordered = opened.toSorted((a, b) => tableKinds.indexOf(a.kind) - tableKinds.indexOf(b.kind))
  const together = ordered.map(
    ({ file, kind, content }): Together => ({
      kind,
      content,
      fileName: file.fileName,
      fileHash: sha256(file.bytes),
      fileBytes: file.bytes.length,
      month: undefined,
      crs,
    }),
  )
  onWriting?.(
    ordered.reduce((sum, { content }) => sum + content.sheets.reduce((rows, one) => rows + one.rows.length, 0), 0),
  )
  return command((change) => {
    const result = runImports(change, together, dryRun, named)
    // Kept once nothing speaks against any of them, and before their rows can be read.
    for (const { bytes } of files) store.keep(bytes)
    return result
  })
}
