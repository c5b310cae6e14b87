import { crc32, deflateRawSync } from 'node:zlib'

interface Part {
  readonly name: string
  readonly content: string | Uint8Array
  /** What the directory says the part grows to, where it lies. */
  readonly claimedBytes?: number
}

function header(signature: number, extra: number, part: Part, packed: Uint8Array, content: Uint8Array): Buffer {
  const isCentral = extra > 0
  const bytes = Buffer.alloc(30 + extra)
  const shift = isCentral ? 2 : 0
  bytes.writeUInt32LE(signature, 0)
  bytes.writeUInt16LE(20, 4 + shift)
  bytes.writeUInt16LE(8, 8 + shift)
  bytes.writeUInt32LE(crc32(content), 14 + shift)
  bytes.writeUInt32LE(packed.length, 18 + shift)
  bytes.writeUInt32LE(part.claimedBytes ?? content.length, 22 + shift)
  bytes.writeUInt16LE(Buffer.byteLength(part.name), 26 + shift)
  return bytes
}

/** A zip file of the parts, as small as the format allows. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = deflateRawSync(content, { level: 9 })
    const local = Buffer.concat([header(0x04034b50, 0, part, packed, content), Buffer.from(part.name), packed])
    const central = header(0x02014b50, 16, part, packed, content)
    central.writeUInt32LE(offset, 42)
    directory.push(Buffer.concat([central, Buffer.from(part.name)]))
    locals.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

const relationsType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

interface Sheet {
  readonly name?: string
  readonly state?: string
  /** What stands inside `sheetData`, or the whole document where it begins with `<?xml`. */
  readonly data: string | Uint8Array
  readonly claimedBytes?: number
}

interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly strings?: string
  readonly styles?: string
  readonly date1904?: boolean
}

/** A workbook from the XML that Excel, WPS or somebody else might have written. */
export function workbookOf({ sheets, strings, styles, date1904 }: Workbook): Uint8Array {
  const numbered = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }))
  const tabs = numbered.map(
    ({ name, number, state }) =>
      `<sheet name="${name ?? `Sheet${number}`}" sheetId="${number}"${state ? ` state="${state}"` : ''} r:id="rId${number}"/>`,
  )
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationsType}/${type}" Target="${target}"/>`
  return zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: `<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook>${date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${tabs.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships>${numbered
        .map(({ number }) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))
        .join(
          '',
        )}${relation('rS', 'sharedStrings', 'sharedStrings.xml')}${relation('rT', 'styles', '/xl/styles.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `<sst>${strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: `<styleSheet>${styles ?? ''}</styleSheet>` },
    ...numbered.map(({ number, data, claimedBytes }) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      content:
        typeof data !== 'string' || data.startsWith('<?xml')
          ? data
          : `<worksheet><sheetData>${data}</sheetData></worksheet>`,
      ...(claimedBytes !== undefined && { claimedBytes }),
    })),
  ])
}
