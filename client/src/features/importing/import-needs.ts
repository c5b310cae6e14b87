import { parseCrs } from '@pianqu/shared/coordinates/crs.ts'
import { cardOf, type ImportKind, importKinds } from '@pianqu/shared/importing/kinds.ts'
import { endingsText } from '../../ui/text/endings-text.ts'

const workbooks = ['.xlsx', '.xlsm', '.xls', '.et', '.csv', '.txt']

/** The endings of files that are taken. */
export const acceptedFiles = (kind: ImportKind): string => (cardOf(kind).endings ?? workbooks).join(',')

/** The table that a new city needs after this one; null after the last. */
export function kindAfter(kind: ImportKind, allowed: readonly ImportKind[]): ImportKind | null {
  const later = importKinds.slice(importKinds.indexOf(kind) + 1)
  return later.find((next) => allowed.includes(next)) ?? null
}

interface Choices {
  readonly kind: ImportKind
  readonly file: File | null
  readonly crs: string
}

/** Outlines of areas come drawn, and are told from tables by their ending. */
export const isDrawing = ({ name }: File): boolean => hasEnding('boundaries', name)

function hasEnding(kind: ImportKind, name: string): boolean {
  return acceptedFiles(kind)
    .split(',')
    .some((ending) => name.toLowerCase().endsWith(ending))
}

/** What is still to be said of where positions are, as a sentence; null when it is clear. */
export function crsMissing(crs: string): string | null {
  if (!crs) return '请选择坐标系：坐标系不明时站点会偏移 50—500 米，系统不作猜测。'
  return parseCrs(crs) ? null : '坐标系编码应写作 EPSG:4545 这样的形式。'
}

/** What must still be chosen before the file can be read, as a sentence; null when nothing is missing. */
export function missingChoice({ kind, file, crs }: Choices): string | null {
  if (!file) return '请先选择文件。'
  if (!hasEnding(kind, file.name)) {
    return `「${file.name}」不是可以导入的文件，请选择 ${endingsText(acceptedFiles(kind))} 文件。`
  }
  return cardOf(kind).placed ? crsMissing(crs) : null
}
