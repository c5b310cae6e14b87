import { fieldName } from './field-words.ts'
import type { ImportKind } from './kinds.ts'
import type { KeptChoice } from './mapping.schema.ts'

/** `C 列“拨付”→到位资金（亿元）、A 列“备注”不写入`: what a person said of the columns of a file. */
export const choicesText = (kind: ImportKind, choices: readonly KeptChoice[]): string =>
  choices
    .map(({ sheet, column, header, field, unit, typed }) => {
      if (typed) return `${column}${typed.row}“${typed.was}”改填为“${typed.text}”`
      const place = `${sheet === undefined ? '' : `工作表“${sheet}”`}${column} 列${header ? `“${header}”` : ''}`
      return field === null ? `${place}不写入` : `${place}→${fieldName(kind, field)}${unit ? `（${unit}）` : ''}`
    })
    .join('、')
