import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** An opened package of Office: its parts by name, those of packages within it too. */
export interface Package {
  readonly names: readonly string[]
  text(name: string): string
  xml(name: string): Document
  /** Packages that it holds, such as the workbooks behind charts. */
  readonly inner: readonly (readonly [name: string, bytes: Uint8Array])[]
}

export function openPackage(bytes: Uint8Array): Package {
  const parts = unzipSync(bytes)
  const text = (name: string): string => {
    const part = parts[name]
    if (!part) throw new Error(`No part ${name}`)
    return strFromU8(part)
  }
  const xml = (name: string): Document => {
    const parser = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${name}: ${level} ${message}`)
      },
    })
    return parser.parseFromString(text(name), 'text/xml')
  }
  const names = Object.keys(parts)
  return {
    names,
    text,
    xml,
    inner: names.flatMap((name) => {
      const part = parts[name]
      return part && /\.(xlsx|docx|pptx)$/.test(name) ? [[name, part] as const] : []
    }),
  }
}

/** Elements by their name without its prefix, in the order of the part. */
export const elements = (within: Document | Element, local: string): Element[] => [
  ...within.getElementsByTagNameNS('*', local),
]

const textOf = (within: Element, local: string): string =>
  elements(within, local)
    .map(({ textContent }) => textContent ?? '')
    .join('')

/** What a Word document says, a line for each of its paragraphs, those of tables too. */
export const wordLines = (pack: Package): string[] =>
  elements(pack.xml('word/document.xml'), 'p')
    .map((paragraph) => textOf(paragraph, 't'))
    .filter((line) => line !== '')

export interface ChartData {
  readonly name: string
  readonly categories: readonly string[]
  readonly values: readonly string[]
}

/** What the charts of a package show, series by series, as it is written in them. */
export const chartData = (pack: Package): ChartData[] =>
  pack.names
    .filter((name) => /\/charts\/chart\d+\.xml$/.test(name))
    .flatMap((name) =>
      elements(pack.xml(name), 'ser').map((series) => {
        const values = (local: string) =>
          elements(series, local).flatMap((each) => elements(each, 'v').map((v) => v.textContent ?? ''))
        return { name: values('tx').join(''), categories: values('cat'), values: values('val') }
      }),
    )
