import { scanTags, type Tag } from '../xml.ts'

/** A stretch of a document replaced by other text. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The document with all edits made; they do not overlap, and those at one place keep their order. */
export function applied(xml: string, edits: readonly TextEdit[]): string {
  const parts: string[] = []
  let at = 0
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    parts.push(xml.slice(at, from), text)
    at = to
  }
  return [...parts, xml.slice(at)].join('')
}

/** The prefix, with its colon, that the root and all of its elements carry. */
export const prefixOf = (xml: string, root: string): string => new RegExp(`<(\\w+:)?${root}[\\s>]`).exec(xml)?.[1] ?? ''

interface Elements {
  readonly elements: readonly string[]
  /** The tag that opens what they stand in, and the one that closes it. */
  readonly opening: Tag | undefined
  readonly closing: Tag | undefined
}

/** The elements of one name that stand directly in the first one called `parent`, each as it is written. */
export function elementsIn(xml: string, parent: string, name: string): Elements {
  const elements: string[] = []
  let opening: Tag | undefined
  let closing: Tag | undefined
  let from = -1
  function frame(tag: Tag): void {
    if (!tag.isClosing) opening = tag
    if (tag.isClosing || tag.isEmpty) closing = tag
  }
  function collect(tag: Tag): void {
    if (!tag.isClosing) from = tag.from
    if (tag.isClosing || tag.isEmpty) elements.push(xml.slice(from, tag.to))
  }
  scanTags(xml, (tag) => {
    if (closing) return
    if (tag.name === parent) frame(tag)
    else if (opening && tag.name === name) collect(tag)
  })
  return { elements, opening, closing }
}

/** Elements added behind the others, and the count of all of them corrected. */
export function inserted(
  xml: string,
  { elements, opening, closing }: Elements,
  text: string,
  count: number,
): TextEdit[] {
  if (!opening || !closing || text === '') return []
  const tag = xml.slice(opening.from, opening.to)
  const counted = tag.replace(/\scount="\d+"/, ` count="${elements.length + count}"`)
  if (opening === closing) {
    const name = /^<([\w:]+)/.exec(tag)?.[1] ?? ''
    return [{ from: opening.from, to: opening.to, text: `${counted.replace(/\/>$/, '>')}${text}</${name}>` }]
  }
  return [
    { from: opening.from, to: opening.to, text: counted },
    { from: closing.from, to: closing.from, text },
  ]
}

export const escaped = (text: string): string =>
  text
    // What XML cannot hold is left out; nobody would see it.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
