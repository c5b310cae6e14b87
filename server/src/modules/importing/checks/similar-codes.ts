import { type TableKind, tableOf } from '@pianqu/shared/importing/kinds.ts'
import type { Known } from '@pianqu/shared/workbook/known.ts'
import { type Incoming, warn } from '../incoming.ts'

const marks = /[\s'"‘’“”`*#·.,_/\\()[\]‐-―−-]/g

/** What of a code nobody overlooks: letters of one case, plain digits without zeros in front, no blanks and marks. */
const bareCode = (code: string): string =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(marks, '')
    .replace(/^([A-Z]*)0+(?=\d)/, '$1')

/** Finds the code that looks like another one; the first where several do. */
export function similarCodes(codes: Iterable<unknown>): (code: string) => string | undefined {
  const byBare = new Map<string, string>()
  for (const code of codes) {
    if (typeof code === 'string' && !byBare.has(bareCode(code))) byBare.set(bareCode(code), code)
  }
  return (code) => {
    const similar = byBare.get(bareCode(code))
    return similar === code ? undefined : similar
  }
}

/** Warns of a new code that a person would take for one that is there already. */
export function warnOfSimilarCodes<Row extends object>(
  kind: TableKind,
  known: Known,
  incoming: Incoming<Row>,
): Incoming<Row> {
  const { noun, key } = tableOf(kind)
  if (noun === undefined || key.length !== 1) return incoming
  return warn(incoming, ({ row }) => {
    const code = 'code' in row && typeof row.code === 'string' ? row.code : undefined
    const similar = code === undefined || known.has(noun, code) ? undefined : known.similarTo?.(noun, code)
    if (similar === undefined) return []
    const message = `编码“${code}”与系统中的“${similar}”只差大小写、全半角、空格、符号或前面的 0，会作为新的一行写入；如果是同一个，请改成“${similar}”`
    return [{ field: 'code', code: 'cell/similar-code', message }]
  })
}
