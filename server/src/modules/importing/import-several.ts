import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { ImportsResult } from '@pianqu/shared/importing/import.contract.ts'
import { type ImportKind, importKindNames, importKinds, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { MeantOfFile } from '@pianqu/shared/importing/mapping.schema.ts'
import { monthsIn } from '@pianqu/shared/importing/months-in.ts'
import { rowsOfTime } from '@pianqu/shared/importing/rows-of-time.ts'
import type { Meant } from '@pianqu/shared/workbook/column-choice.ts'
import type { Upload } from '../../http/upload.ts'
import type { Surroundings } from './import-file.ts'
import type { Recognised, readAnyFile } from './read-any-file.ts'
import { runImports, type Together } from './run-imports.command.ts'

type Opened = Recognised & {
  readonly file: Upload
  /** Its place in the request. */
  readonly index: number
  /** What the person says of it. */
  readonly meant: Meant
  /** What its positions are in, where the person says so of this file alone. */
  readonly crs: string | undefined
}

type Table = Extract<Opened, { content: { sheets: unknown } }>

const isTable = (one: Opened): one is Table => one.kind !== 'boundaries'

/** What is wrong with one of the files, by its name. */
function named({ fileName }: Pick<Upload, 'fileName'>, error: unknown): never {
  if (!(error instanceof ProblemError)) throw error
  throw new ProblemError(error.code, { detail: `文件“${fileName}”：${error.detail ?? error.message}` })
}

const rowsOf = ({ kind, content, meant }: Table): Set<string> | null => rowsOfTime(kind, content.sheets, meant)

/** What two files of one table both say: a row of a month or year by its key, or the whole table; undefined where nothing. */
function saidTwice(a: Table, b: Table): string | undefined {
  const [rows, others] = [rowsOf(a), rowsOf(b)]
  const what = `“${importKindNames[a.kind]}”`
  if (!rows || !others || rows.size === 0 || others.size === 0) return `都是${what}`
  const row = [...rows].find((one) => others.has(one))
  return row === undefined ? undefined : `都有${what}的同一行（${row}）`
}

/** Two files that say the same rows: which of them holds is nobody's to guess. Drawings are compared outline by outline, once they are read. */
function refuseTwins(opened: readonly Table[]): void {
  for (const [index, file] of opened.entries()) {
    for (const other of opened.slice(index + 1)) {
      if (other.kind !== file.kind) continue
      const twice = saidTwice(file, other)
      if (twice === undefined) continue
      throw new ProblemError('import/twin-files', {
        detail: `文件“${file.file.fileName}”和“${other.file.fileName}”${twice}，请只留一个，或分两次导入`,
      })
    }
  }
}

/** The first month that a file of months speaks of; empty for any other, which stays where it was given. */
const firstMonth = (one: Opened): string =>
  isTable(one) && tableOf(one.kind).key.some((key) => key === 'month')
    ? ([...monthsIn(one.kind, one.content.sheets, one.meant).keys()].sort()[0] ?? '')
    : ''

const rowsIn = ({ content }: Opened): number =>
  'sheets' in content
    ? content.sheets.reduce((sum, { rows }) => sum + rows.length, 0)
    : content.outlines.features.length

/** What others refer to comes first; of one table, the earlier month. */
function inOrder(opened: readonly Opened[]): Opened[] {
  const placed = opened.map((file) => ({ file, place: importKinds.indexOf(file.kind), month: firstMonth(file) }))
  return placed
    .sort((a, b) => a.place - b.place || (a.month < b.month ? -1 : a.month > b.month ? 1 : 0))
    .map(({ file }) => file)
}

interface SeveralSurroundings extends Omit<Surroundings, 'read'> {
  /** Opens a file as the table it looks like, or as the one that the person names, beside the loop. */
  readonly read: typeof readAnyFile
}

interface Several {
  readonly files: readonly Upload[]
  readonly dryRun: boolean
  readonly crs: string | undefined
  readonly meant: readonly MeantOfFile[]
  /** Throws where the person may not import this table. */
  readonly demand: (kind: ImportKind) => void
}

/** Throws where something is said of a file that is not there, or twice of one. */
function demandEach(meant: readonly MeantOfFile[], files: readonly Upload[]): void {
  const places = meant.map(({ file }) => file)
  const stranger = places.find((place, at) => place >= files.length || places.indexOf(place) < at)
  if (stranger === undefined) return
  const detail =
    stranger >= files.length
      ? `对应里写了第 ${stranger + 1} 个文件，一共只有 ${files.length} 个文件`
      : `第 ${stranger + 1} 个文件的对应写了两次，请只留一种`
  throw new ProblemError('common/malformed', { detail })
}

/** Several files on their way in together: recognised, put in order, and written in one command or not at all. */
export async function importSeveral(
  { command, files: store, read, onWriting, onFile }: SeveralSurroundings,
  { files, dryRun, crs, meant, demand }: Several,
): Promise<ImportsResult> {
  const opened: Opened[] = []
  // One after another: each may be as large as memory allows.
  demandEach(meant, files)
  for (const [index, file] of files.entries()) {
    onFile?.('reading', { index, done: index, total: files.length })
    const { kind, crs: own, file: _, ...said } = meant.find((one) => one.file === index) ?? { file: index }
    const recognised = await read(file, kind).catch((error: unknown) => named(file, error))
    demand(recognised.kind)
    opened.push({ file, index, ...recognised, meant: said, crs: own ?? crs })
  }
  refuseTwins(opened.filter(isTable))
  const ordered = inOrder(opened)
  const together = ordered.map(
    ({ file, kind, content, meant: said, crs: system }): Together => ({
      ...said,
      kind,
      content,
      fileName: file.fileName,
      fileHash: store.hashOf(file.bytes),
      fileBytes: file.bytes.length,
      month: undefined,
      crs: system,
    }),
  )
  onWriting?.(ordered.reduce((sum, one) => sum + rowsIn(one), 0))
  return command((change) => {
    const onEach = (done: number) =>
      onFile?.('writing', { index: ordered[done]?.index ?? 0, done, total: files.length })
    const result = runImports(change, together, { dryRun, named, onEach })
    // Kept once nothing speaks against any of them, and before their rows can be read.
    for (const { bytes } of files) store.keep(bytes)
    return result
  })
}
