import { required } from '../../workbook/column.ts'
import { code, text } from '../../workbook/readers/text.ts'

interface Names {
  /** Of a code, and of a name. */
  readonly examples: readonly [code: string, name: string]
  readonly maxLength: number
  readonly width: number
}

/** The first columns of whatever has a code and a name: `片区编码`, `片区名称`. */
export const named = (noun: string, { examples, maxLength, width }: Names) => ({
  code: required(`${noun}编码`, code(examples[0])),
  name: required(`${noun}名称`, text(maxLength, { example: examples[1], width })),
})
