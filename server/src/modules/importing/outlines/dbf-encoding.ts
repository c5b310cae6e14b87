/** How the text of a .dbf is encoded, and what is worth saying about it. */
export interface DbfEncoding {
  readonly label: string
  readonly note: string | null
}

/** Names that programs write into a .cpg, to the labels that TextDecoder knows. */
const codePages: Readonly<Record<string, string>> = {
  '936': 'gb18030',
  CP936: 'gb18030',
  GBK: 'gb18030',
  GB2312: 'gb18030',
  GB18030: 'gb18030',
  'ANSI 936': 'gb18030',
  MS936: 'gb18030',
  '950': 'big5',
  BIG5: 'big5',
  CP950: 'big5',
  '65001': 'utf-8',
  'UTF-8': 'utf-8',
  UTF8: 'utf-8',
}

/** The language driver in byte 29 of the header, where it means a Chinese code page. */
const drivers: Readonly<Record<number, string>> = { 77: 'gb18030', 122: 'gb18030', 79: 'big5', 120: 'big5' }

const strays = (text: string): number => [...text].filter((letter) => letter === '\uFFFD').length
const letters = (text: string): number => [...text].filter((letter) => letter > '\u007F' && letter !== '\uFFFD').length

/** Whether the bytes read as the encoding; a name cut off at the end of its field leaves a stray or two. */
function readsAs(label: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder(label).decode(bytes)
  return strays(text) * 4 <= letters(text)
}

/**
 * Whether the bytes are UTF-8. Chinese letters take three bytes there; a few words of GBK, such as 联通, read as UTF-8 of two
 * bytes a letter, which no name of a place is.
 */
function isUtf8(bytes: Uint8Array): boolean {
  if (!readsAs('utf-8', bytes)) return false
  const text = new TextDecoder('utf-8').decode(bytes)
  const narrow = [...text].filter((letter) => letter > '\u007F' && letter < '\u0800').length
  return narrow * 4 <= letters(text)
}

const names: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', gb18030: 'GBK', big5: 'Big5' }

/**
 * UTF-8 where the bytes are that, for hardly any other text reads so by chance; else by the .cpg or the header's language
 * driver where it reads as declared; else GB18030. Offices leave both out, or keep those of another file.
 */
export function dbfEncoding(dbf: Uint8Array, cpg: string | undefined): DbfEncoding {
  const declared = cpg === undefined ? drivers[dbf[29] ?? 0] : codePages[cpg.trim().toUpperCase()]
  const bytes = dbf.subarray(32)
  const isDeclared = declared !== undefined && readsAs(declared, bytes)
  const label = isUtf8(bytes) ? 'utf-8' : isDeclared ? declared : 'gb18030'
  // Text of plain letters is the same in all of them.
  if (!declared || label === declared || letters(new TextDecoder(label).decode(bytes)) === 0)
    return { label, note: null }
  const from = cpg === undefined ? '.dbf 文件头' : '.cpg'
  return { label, note: `${from} 写的编码是 ${names[declared]}，实际按 ${names[label]} 读取；请核对片区名称` }
}
