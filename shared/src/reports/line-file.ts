/** Evidence is photographs, approvals and tables: what is larger can be made smaller. */
export const lineFileLimitBytes = 10 * 1024 * 1024

/** More than anybody reviews. */
export const filesPerLine = 20

interface FileKind {
  readonly name: string
  readonly extensions: readonly string[]
  readonly isOne: (bytes: Uint8Array) => boolean
}

function holdsAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let index = 0; index < word.length; index += 1) {
    if (bytes[at + index] !== word.charCodeAt(index)) return false
  }
  return true
}

function holds(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0)
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (holdsAt(bytes, word, at)) return true
  }
  return false
}

const starts =
  (word: string) =>
  (bytes: Uint8Array): boolean =>
    holdsAt(bytes, word, 0)

/** A zip names its members in clear. */
const zipWith = (member: string) => (bytes: Uint8Array) => holdsAt(bytes, 'PK\x03\x04', 0) && holds(bytes, member)

const isHeic = (bytes: Uint8Array): boolean =>
  holdsAt(bytes, 'ftyp', 4) && ['heic', 'heix', 'mif1', 'msf1'].some((brand) => holdsAt(bytes, brand, 8))

const kinds: readonly FileKind[] = [
  { name: 'PDF 文件', extensions: ['pdf'], isOne: starts('%PDF-') },
  { name: 'OFD 文件', extensions: ['ofd'], isOne: zipWith('OFD.xml') },
  { name: 'JPEG 图片', extensions: ['jpg', 'jpeg'], isOne: starts('\xff\xd8\xff') },
  { name: 'PNG 图片', extensions: ['png'], isOne: starts('\x89PNG\r\n') },
  {
    name: 'WebP 图片',
    extensions: ['webp'],
    isOne: (bytes) => holdsAt(bytes, 'RIFF', 0) && holdsAt(bytes, 'WEBP', 8),
  },
  { name: 'HEIC 图片', extensions: ['heic', 'heif'], isOne: isHeic },
  { name: 'Word 文档', extensions: ['docx'], isOne: zipWith('word/') },
  { name: 'Excel 工作簿', extensions: ['xlsx'], isOne: zipWith('xl/') },
  { name: 'PowerPoint 文稿', extensions: ['pptx'], isOne: zipWith('ppt/') },
  {
    name: '旧版 Office 或 WPS 文档',
    extensions: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
    isOne: starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  },
]

/** As an input for files takes it. */
export const lineFileAccept = kinds.flatMap(({ extensions }) => extensions.map((each) => `.${each}`)).join(',')

const taken = '可以上传 PDF、OFD、图片（JPG、PNG、WebP、HEIC）和 Office、WPS 文档'

/** Why a file is not taken as evidence, `null` where it is: what it is called and what it holds must agree. */
export function fileRefusal(fileName: string, bytes: Uint8Array): string | null {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const named = kinds.find(({ extensions }) => extensions.includes(extension))
  if (!named) return `不能上传「${fileName}」：${taken}`
  if (named.isOne(bytes)) return null
  const held = kinds.find(({ isOne }) => isOne(bytes))
  return held
    ? `「${fileName}」的内容是${held.name}，与扩展名 .${extension} 不符，请改正文件名后再上传`
    : `「${fileName}」的内容不是${named.name}，可能已损坏或改过扩展名，请重新导出后再上传`
}

/** The file's own name, without a folder and without signs that no screen shows. */
export function plainFileName(fileName: string): string {
  const own = fileName.split(/[\\/]/).at(-1) ?? ''
  return own.replaceAll(/\p{C}/gu, '').trim().slice(-150) || '附件'
}
