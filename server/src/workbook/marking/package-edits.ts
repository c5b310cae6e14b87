import { resolvePath } from '../package-parts.ts'
import { attribute, scanTags } from '../xml.ts'
import type { ZipArchive } from '../zip-archive.ts'
import { escaped } from './edit-xml.ts'

const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const usual = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

interface Relation {
  readonly id: string
  /** The last word of its type. */
  readonly type: string
  readonly path: string
}

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

export const relationsPath = (path: string): string => {
  const folder = folderOf(path)
  const name = path.slice(folder === '' ? 0 : folder.length + 1)
  return `${folder === '' ? '' : `${folder}/`}_rels/${name}.rels`
}

/** The parts of a package while some of them are changed or added; what nobody touches stays byte for byte. */
export function packageEdits(zip: ZipArchive) {
  const changed = new Map<string, string>()
  const text = async (path: string): Promise<string | undefined> => changed.get(path.toLowerCase()) ?? zip.text(path)
  const added: string[] = []

  function put(path: string, content: string): void {
    if (!zip.has(path) && !changed.has(path.toLowerCase())) added.push(path)
    changed.set(path.toLowerCase(), content)
  }

  async function relations(path: string): Promise<Relation[]> {
    const found: Relation[] = []
    scanTags((await text(relationsPath(path))) ?? '', ({ name, attributes, isClosing }) => {
      if (name !== 'Relationship' || isClosing) return
      const type = attribute(attributes, 'Type') ?? ''
      found.push({
        id: attribute(attributes, 'Id') ?? '',
        type: type.slice(type.lastIndexOf('/') + 1),
        path: resolvePath(folderOf(path), attribute(attributes, 'Target') ?? ''),
      })
    })
    return found
  }

  /** Lets one part point at another, and returns the name of the pointer. */
  async function relate(path: string, type: string, target: string): Promise<string> {
    const xml = (await text(relationsPath(path))) ?? `<Relationships xmlns="${packageRelations}"></Relationships>`
    const taken = new Set((await relations(path)).map(({ id }) => id))
    let number = 1
    while (taken.has(`rIdPq${number}`)) number += 1
    const base = xml.includes(strict) ? strict : usual
    const relation = `<Relationship Id="rIdPq${number}" Type="${base}/${type}" Target="/${escaped(target)}"/>`
    put(relationsPath(path), insertedInto(xml, 'Relationships', relation))
    return `rIdPq${number}`
  }

  async function declare(element: string, isThere: (xml: string) => boolean): Promise<void> {
    const xml = (await text('[Content_Types].xml')) ?? '<Types></Types>'
    if (!isThere(xml)) put('[Content_Types].xml', insertedInto(xml, 'Types', element))
  }

  return {
    text,
    put,
    relations,
    relate,
    declarePart: (path: string, type: string) =>
      declare(`<Override PartName="/${path}" ContentType="${type}"/>`, (xml) => xml.includes(`"/${path}"`)),
    declareEnding: (ending: string, type: string) =>
      declare(`<Default Extension="${ending}" ContentType="${type}"/>`, (xml) =>
        new RegExp(`Extension="${ending}"`, 'i').test(xml),
      ),
    /** A path that no part has yet: `xl/comments7.xml`. */
    freePath(stem: string, ending: string): string {
      let number = 1
      const isTaken = (path: string) => zip.has(path) || changed.has(path.toLowerCase())
      while (isTaken(`${stem}${number}${ending}`)) number += 1
      return `${stem}${number}${ending}`
    },
    /** All parts as they are now, in their order, the new ones last. */
    async parts(): Promise<{ name: string; bytes: Uint8Array }[]> {
      const parts: { name: string; bytes: Uint8Array }[] = []
      for (const name of [...zip.names.filter((name) => !name.endsWith('/')), ...added]) {
        const content = changed.get(name.toLowerCase())
        parts.push({
          name,
          bytes: content === undefined ? ((await zip.bytes(name)) ?? new Uint8Array()) : encode(content),
        })
      }
      return parts
    },
  }
}

export type PackageEdits = ReturnType<typeof packageEdits>

/** An element behind the others of the root. */
function insertedInto(xml: string, root: string, element: string): string {
  const closing = new RegExp(`</(?:\\w+:)?${root}\\s*>`)
  const prefix = new RegExp(`<(\\w+:)?${root}[\\s>/]`).exec(xml)?.[1] ?? ''
  const named = element.replace(/^</, `<${prefix}`)
  return closing.test(xml)
    ? xml.replace(closing, (end) => `${named}${end}`)
    : xml.replace(
        new RegExp(`<(?:\\w+:)?${root}([^>]*)/>`),
        (_, rest: string) => `<${prefix}${root}${rest}>${named}</${prefix}${root}>`,
      )
}
