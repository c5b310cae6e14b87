import { type CellReader, orBlank, orEmpty } from '../cell-reader.ts'
import { cellText, quoted } from '../cell-text.ts'
import { refused, taken } from '../fault.ts'
import { codeIn, codeLength } from './code-text.ts'

interface Looks {
  readonly example: string
  readonly width?: number
}

/** Free text as written, blanks at its ends cut. */
export function text(maxLength: number, { example, width = 20 }: Looks): CellReader<string> {
  return {
    rule: `文字，不超过 ${maxLength} 字`,
    example,
    width,
    numeric: false,
    read: orBlank((cell) => {
      const value = cellText(cell)
      return value.length > maxLength
        ? refused('cell/too-long', `${quoted(cell)}有 ${value.length} 字，这一列最多 ${maxLength} 字`)
        : taken(value)
    }),
  }
}

/** A code that people read; full-width letters and digits become plain ones, and that is said. */
export function code(example: string): CellReader<string> {
  return {
    rule: `编码，不超过 ${codeLength} 字，全市唯一`,
    example,
    width: 14,
    numeric: false,
    read: orEmpty((cell) => codeIn(cell)),
  }
}

/** A colour, `#1E88E5`. */
export const colour: CellReader<string> = {
  rule: '颜色，以 # 开头的六位十六进制数',
  example: '#1E88E5',
  width: 12,
  numeric: false,
  read: orEmpty((cell) => {
    const digits = cellText(cell).normalize('NFKC').replace(/^#/, '')
    return /^[0-9A-Fa-f]{6}$/.test(digits)
      ? taken(`#${digits}`)
      : refused('cell/not-a-colour', `${quoted(cell)}不是颜色，请填写以 # 开头的六位十六进制数，如 #1E88E5`)
  }),
}
