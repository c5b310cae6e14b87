import type { ReadContext } from '../../workbook/cell-reader.ts'
import { type Reading, refused, taken } from '../../workbook/fault.ts'

/**
 * A name or code that papers of before use for what is called otherwise, or is part of something else, since. `direct` is what
 * has it now; `undefined` is the answer where the city knows of nothing that happened to it, or the paper is of the time before.
 */
export function throughFormer(
  noun: string,
  written: string,
  direct: string | undefined,
  { known, day }: ReadContext,
): Reading<string> | undefined {
  const former = known.formerly?.(noun, written)
  if (former === undefined) return undefined
  const { codes, on, said, isRetired } = former
  const [code, another] = codes
  if (direct !== undefined && day !== undefined && day < on) return undefined
  if (direct !== undefined && !isRetired) {
    if (code === direct && another === undefined) return undefined
    return taken(direct, {
      code: 'reference/former',
      message: `${said}；“${written}”现在是 ${direct}，按它读取，请核对`,
    })
  }
  if (code === undefined) return undefined
  return another === undefined
    ? taken(code, { code: 'reference/former', message: `${said}，按现在的读取` })
    : refused('reference/split', `${said}，分不清“${written}”是其中哪一个，请写明`)
}
