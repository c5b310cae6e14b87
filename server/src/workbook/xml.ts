const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function entity(whole: string, name: string): string {
  if (!name.startsWith('#')) return entities[name] ?? whole
  const point = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  return point <= 0x10ffff ? String.fromCodePoint(point) : whole
}

/** The five entities of XML and numbered characters; there are no others in a workbook. */
export function decodeXml(text: string): string {
  return text.includes('&') ? text.replace(/&(#?\w+);/g, entity) : text
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
export function decodeEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

/** Called at the end of every tag, a self-closing one twice, with the raw text that stood before it. */
type TagVisitor = (name: string, attributes: string, isClosing: boolean, textBefore: string) => void

const slash = 47
const question = 63
const exclamation = 33

/** Past a comment, an instruction or a declaration; the content of a CDATA section is text. */
function skipMarkup(xml: string, at: number): { next: number; text: string } {
  const [close, skip] = xml.startsWith('<!--', at)
    ? ['-->', 4]
    : xml.startsWith('<![CDATA[', at)
      ? [']]>', 9]
      : ['>', 2]
  const end = xml.indexOf(close, at + skip)
  const text = skip === 9 ? xml.slice(at + 9, end < 0 ? xml.length : end).replaceAll('&', '&amp;') : ''
  return { next: end < 0 ? xml.length : end + close.length, text }
}

function localName(tag: string): string {
  return tag.slice(tag.indexOf(':') + 1)
}

/** Where a tag's name ends: at white space. */
function nameEnd(xml: string, from: number, to: number): number {
  let at = from
  while (at < to && xml.charCodeAt(at) > 32) at += 1
  return at
}

const greater = 62
const doubleQuote = 34
const singleQuote = 39

/** Where a tag ends: at the first `>` that stands in no quotes; -1 where it does not. */
function tagEnd(xml: string, from: number): number {
  for (let at = from; at < xml.length; at += 1) {
    const sign = xml.charCodeAt(at)
    if (sign === greater) return at
    if (sign !== doubleQuote && sign !== singleQuote) continue
    at = xml.indexOf(sign === doubleQuote ? '"' : "'", at + 1)
    if (at < 0) return -1
  }
  return -1
}

/** A tag, and where it stands in the document. */
export interface Tag {
  /** Without prefix. */
  readonly name: string
  readonly attributes: string
  readonly isClosing: boolean
  /** It closes itself. */
  readonly isEmpty: boolean
  readonly from: number
  readonly to: number
  /** The raw text that stood before it. */
  readonly textBefore: string
}

/** Walks over the tags of a document once, front to back. */
export function scanTags(xml: string, visit: (tag: Tag) => void): void {
  let textFrom = 0
  let text = ''
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', textFrom)) {
    text += xml.slice(textFrom, at)
    const mark = xml.charCodeAt(at + 1)
    if (mark === exclamation || mark === question) {
      const skipped = skipMarkup(xml, at)
      text += skipped.text
      textFrom = skipped.next
      continue
    }
    const end = tagEnd(xml, at + 1)
    if (end < 0) return
    const isClosing = mark === slash
    const isEmpty = xml.charCodeAt(end - 1) === slash
    const contentEnd = isEmpty ? end - 1 : end
    const nameFrom = isClosing ? at + 2 : at + 1
    const nameTo = nameEnd(xml, nameFrom, contentEnd)
    const name = localName(xml.slice(nameFrom, nameTo))
    const attributes = xml.slice(nameTo, contentEnd)
    visit({ name, attributes, isClosing, isEmpty, from: at, to: end + 1, textBefore: text })
    text = ''
    textFrom = end + 1
  }
}

/** The same, a self-closing tag as one that opens and one that closes. */
export const scanXml = (xml: string, visit: TagVisitor): void =>
  scanTags(xml, ({ name, attributes, isClosing, isEmpty, textBefore }) => {
    visit(name, attributes, isClosing, textBefore)
    if (isEmpty) visit(name, '', true, '')
  })

const unusual = /['\t\n\r]|\s=|=\s/

/** The value of an attribute, its name with prefix where it has one. */
export function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`)
  if (start >= 0) {
    const from = start + name.length + 3
    return decodeXml(attributes.slice(from, attributes.indexOf('"', from)))
  }
  if (!unusual.test(attributes)) return undefined
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes)
  return match ? decodeXml(match[1] ?? match[2] ?? '') : undefined
}

/** Whether a flag is set: `1` or `true`. */
export const isSet = (value: string | undefined): boolean => value === '1' || value === 'true'
