const halfCharacter = /\p{Surrogate}/u

/** The text as UTF-8 keeps it: half a character becomes the mark of one that is unknown. */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd')

const isControl = (code: number): boolean => (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127

/** As much as a cell of a spreadsheet holds; what asks for less says so itself. */
const longestText = 32_767

/**
 * Why a text cannot be kept as it came, in Chinese; `null` where it can. Half a character (a lone surrogate) is stored
 * as another one, so that a hash over it never fits again; NUL and the like end texts early or are never seen.
 */
export function textFault(text: string): string | null {
  if (text.length > longestText) return `文字有${text.length}个字，一项最多${longestText}个字，请删减`
  if (halfCharacter.test(text)) return '文字里有半个字符（不完整的编码），请删去后重新输入'
  for (let at = 0; at < text.length; at += 1) {
    if (isControl(text.charCodeAt(at))) return `第${at + 1}个字符是看不见的控制字符，请删去后重新输入`
  }
  return null
}

interface TextFault {
  /** Where it lies, as a JSON pointer. */
  readonly pointer: string
  readonly message: string
}

interface Part {
  readonly value: unknown
  /** Its name within the part that holds it. */
  readonly name: string
  readonly within: Part | null
}

function pointerOf(part: Part): string {
  const names: string[] = []
  for (let at: Part | null = part; at; at = at.within) names.push(at.name)
  return names.reverse().join('/')
}

/** What of a part can hold a text: texts, lists and objects; the names of an object's members, not those of a list. */
function* partsOf(part: Part): Generator<Part> {
  const { value } = part
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const [at, inner] of value.entries()) {
      if (typeof inner === 'string' || typeof inner === 'object') yield { value: inner, name: String(at), within: part }
    }
    return
  }
  for (const name of Object.keys(value)) yield { value: Reflect.get(value, name), name, within: part }
}

/** What is wrong with the name of a part, where it is a member's, or with the part itself. */
function partFault(part: Part): TextFault | null {
  const nameFault = part.within && !Array.isArray(part.within.value) ? textFault(part.name) : null
  if (part.within && nameFault) return { pointer: pointerOf(part.within), message: nameFault }
  const message = typeof part.value === 'string' ? textFault(part.value) : null
  return message === null ? null : { pointer: pointerOf(part), message }
}

/** The first text anywhere in a parsed value, names of members included, that cannot be kept; however deep it lies. */
export function textFaultWithin(value: unknown, where = ''): TextFault | null {
  const waiting: Part[] = [{ value, name: where, within: null }]
  for (let part = waiting.pop(); part; part = waiting.pop()) {
    const fault = partFault(part)
    if (fault) return fault
    for (const inner of partsOf(part)) waiting.push(inner)
  }
  return null
}
