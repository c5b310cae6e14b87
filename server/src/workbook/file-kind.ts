import { unreadable, unsupported } from './workbook-limits.ts'

const saveAs = '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”后再导入'

/** What the first bytes of other files look like, and what to tell the person. */
const signatures: readonly (readonly [bytes: string, detail: string])[] = [
  ['%PDF', `这是 PDF 文件，不是表格。请上传 .xlsx 或 .csv 文件`],
  ['\x89PNG', '这是图片，不是表格。请上传 .xlsx 或 .csv 文件'],
  ['\xff\xd8\xff', '这是图片，不是表格。请上传 .xlsx 或 .csv 文件'],
  ['GIF8', '这是图片，不是表格。请上传 .xlsx 或 .csv 文件'],
  ['ID;P', `这是 SYLK 文件，只是文件名像表格。${saveAs}`],
  ['MIME-Version:', `这是“单个文件网页”（.mht）。${saveAs}`],
  ['{\\rtf', '这是 RTF 文档，不是表格。请上传 .xlsx 或 .csv 文件'],
  ['BM', '这是图片，不是表格。请上传 .xlsx 或 .csv 文件'],
  ['Rar!', '这是 RAR 压缩包。请先解压，再上传里面的 .xlsx 或 .csv 文件'],
  ['7z\xbc\xaf', '这是 7z 压缩包。请先解压，再上传里面的 .xlsx 或 .csv 文件'],
  ['\x1f\x8b', '这是 gzip 压缩包。请先解压，再上传里面的 .xlsx 或 .csv 文件'],
]

const oleHeader = '\xd0\xcf\x11\xe0'
/** A zip, an empty one, and one of several volumes; two letters alone may begin a text. */
const zipHeads = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08']

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')

/** Names inside an OLE container are UTF-16. */
const holdsName = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes).includes(Buffer.from(name, 'utf16le'))

function demandOldWorkbook(bytes: Uint8Array): void {
  if (holdsName(bytes, 'EncryptedPackage')) {
    throw unreadable('这个工作簿设了打开密码。请用 Excel 或 WPS 打开，去掉密码并保存后再导入')
  }
  if (holdsName(bytes, 'WordDocument')) throw unsupported('这是 Word 文档，不是表格。请上传 .xlsx 或 .csv 文件')
}

function refuseMarkup(start: string): void {
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html|table|head|meta|style|div|body|tr)\b/i.test(start)) {
    throw unsupported(`这是网页格式的表格，只是文件名像 Excel。${saveAs}`)
  }
  if (start.startsWith('<')) throw unsupported(`这是 XML 文件，不是 .xlsx。${saveAs}`)
  if (/^[{[]\s*["{[]/.test(start)) throw unsupported('这是 JSON 文件，不是表格。请上传 .xlsx 或 .csv 文件')
}

/** Characters that a table of an office may hold: no controls but those of lines, nothing that no letter is. */
const isPlain = (text: string): boolean => text !== '' && !/[^\P{Cc}\t\r\n]|[\p{Cn}\p{Co}\ufffd]/u.test(text)

const sampleBytes = 4096

/** UTF-16 without a mark at its beginning, as some programs write it; `undefined` for what is none. */
export function unmarkedUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (!bytes.includes(0) || bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, sampleBytes)
  const fits = (['utf-16le', 'utf-16be'] as const).filter((encoding) => {
    // A pair of characters may be cut in two at the end of the sample.
    const text = new TextDecoder(encoding).decode(sample).replace(/\ufffd$/, '')
    return isPlain(text) && /[\t,;\n]/.test(text)
  })
  const [only, other] = fits
  return other === undefined ? only : undefined
}

const isUtf16 = (head: string): boolean => head.startsWith('\xff\xfe') || head.startsWith('\xfe\xff')

/** What the bytes are, whatever the file is called; anything but a zip, an old workbook or text is refused with what it is and what to do. */
export function fileKind(bytes: Uint8Array): 'zip' | 'xls' | 'text' {
  if (bytes.length === 0) throw unreadable('文件是空的，没有任何内容。请检查后重新上传')
  const head = latin(bytes.subarray(0, 512))
  if (zipHeads.some((signature) => head.startsWith(signature))) return 'zip'
  if (head.startsWith(oleHeader)) {
    demandOldWorkbook(bytes)
    return 'xls'
  }
  const known = signatures.find(([signature]) => head.startsWith(signature))
  // Two letters may begin a text as well; only a picture holds zero bytes.
  if (known && (known[0] !== 'BM' || bytes.includes(0))) throw unsupported(known[1])
  if (!isUtf16(head) && bytes.includes(0) && unmarkedUtf16(bytes) === undefined)
    throw unsupported('无法识别这个文件。请上传 .xlsx 或 .csv 文件')
  const start = head.replace(/^(?:\xef\xbb\xbf)?\s+|^\xef\xbb\xbf/, '')
  if (start === '' && latin(bytes).trim() === '') throw unreadable('文件里只有空白，没有内容。请检查后重新上传')
  refuseMarkup(start)
  return 'text'
}
