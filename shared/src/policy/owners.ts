import { unitsCalled } from '../units/unit-names.ts'

/** Who leads and who helps, as printed. */
export interface Owners {
  readonly lead: readonly string[]
  readonly co: readonly string[]
}

/** What separates names, outside of brackets: 市委组织部（市委人才办） is one. */
function parts(text: string, isSeparator: (sign: string) => boolean): string[] {
  const found = ['']
  let depth = 0
  for (const sign of text) {
    if ('（('.includes(sign)) depth += 1
    if ('）)'.includes(sign)) depth = Math.max(0, depth - 1)
    if (depth === 0 && isSeparator(sign)) found.push('')
    else found.push(`${found.pop()}${sign}`)
  }
  return found
}

const once = (names: readonly string[], but: readonly string[] = []): string[] => [
  ...new Set(names.filter((name) => name !== '' && !but.includes(name))),
]

const isComma = (sign: string): boolean => sign === '，' || sign === ','
const isListComma = (sign: string): boolean => sign === '、' || sign === '；' || sign === ';'

/** Without line breaks, brackets of the list, its heading, and what is said after it: 第一个逗号前为牵头单位，下同. */
function listOf(printed: string): string {
  const whole = printed.replaceAll(/\s/g, '').replaceAll(/[〔〕【】[\]]/g, '')
  return whole.replace(/^.*?责任单位[:：]?/, '').split('。')[0] ?? ''
}

/**
 * A printed responsibility list by the rule of the documents: before the first comma leads, the rest helps (domain §12).
 * Names are joined by 、; a list without a comma has leads alone.
 */
export function parseOwners(printed: string): Owners {
  const [first = '', ...rest] = parts(listOf(printed), isComma)
  const lead = once(parts(first, isListComma))
  return {
    lead,
    co: once(
      rest.flatMap((part) => parts(part, isListComma)),
      lead,
    ),
  }
}

/** 市经信局市新经济委 are two signs at one door. */
const signsOf = (printed: string): string[] => printed.split(/(?<=[局委办])(?=市)/)

interface Named {
  readonly code: string
  readonly name: string
}

/**
 * Whether a printed list names a unit of the city: documents say 市发改委 of what the registry calls 市发展改革委. A name
 * that may mean several units names each of them.
 */
export function isOwner(owners: Owners, code: string, units: readonly Named[]): boolean {
  const known = units.map((unit) => ({ ...unit, syllables: [] }))
  return [...owners.lead, ...owners.co]
    .flatMap(signsOf)
    .some((printed) => unitsCalled(printed, known).some((unit) => unit.code === code))
}
