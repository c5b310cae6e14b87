import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames, type TableKind, tableKinds } from '@pianqu/shared/importing/kinds.ts'
import { anyHeaderScore, likeliest } from '@pianqu/shared/importing/likely-kind.ts'
import { timesIn } from '@pianqu/shared/importing/times-in.ts'
import { fingerprintSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import type { Upload } from '../../http/upload.ts'
import { readNamedSheet, readWorkbook } from '../../workbook/read-workbook.ts'
import type { Surroundings } from './import-file.ts'
import { readFile } from './read-file.ts'
import type { SheetContent } from './read-rows.ts'
import { runImports, type Together } from './run-imports.command.ts'

interface Opened {
  readonly file: Upload
  readonly kind: TableKind
  readonly content: SheetContent
}

/** What is wrong with one of the files, by its name. */
function named({ fileName }: Pick<Upload, 'fileName'>, error: unknown): never {
  if (!(error instanceof ProblemError)) throw error
  throw new ProblemError(error.code, { detail: `文件“${fileName}”：${error.detail ?? error.message}` })
}

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

async function open(file: Upload): Promise<Opened> {
  try {
    const kind = await kindOf(file)
    const content = await readFile(kind, file)
    if (!('sheets' in content)) throw new ProblemError('common/unsupported-type')
    return { file, kind, content }
  } catch (error) {
    return named(file, error)
  }
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

interface Several {
  readonly files: readonly Upload[]
  readonly dryRun: boolean
  readonly crs: string | undefined
  /** Throws where the person may not import this table. */
  readonly demand: (kind: TableKind) => void
}

/** Several files on their way in together: recognised, put in order, and written in one command or not at all. */
export async function importSeveral(
  { command, files: store, onWriting }: Surroundings,
  { files, dryRun, crs, demand }: Several,
): Promise<ImportsResult> {
  const opened: Opened[] = []
  // One after another: each may be as large as memory allows.
  for (const file of files) opened.push(await open(file))
  for (const { kind } of opened) demand(kind)
  refuseTwins(opened)
  const ordered = opened.toSorted((a, b) => tableKinds.indexOf(a.kind) - tableKinds.indexOf(b.kind))
  const together = ordered.map(
    ({ file, kind, content }): Together => ({
      kind,
      content,
      fileName: file.fileName,
      fileHash: store.keep(file.bytes),
      fileBytes: file.bytes.length,
      month: undefined,
      crs,
    }),
  )
  onWriting?.(
    ordered.reduce((sum, { content }) => sum + content.sheets.reduce((rows, one) => rows + one.rows.length, 0), 0),
  )
  return command((change) => runImports(change, together, dryRun, named))
}
