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
 * By the .cpg, else by the header's language driver, else by trying: offices leave both out, or keep those of another file.
 * What does not read as it is declared is tried as well.
 */
export function dbfEncoding(dbf: Uint8Array, cpg: string | undefined): DbfEncoding {
  const declared = cpg === undefined ? drivers[dbf[29] ?? 0] : codePages[cpg.trim().toUpperCase()]
  if (declared && readsAs(declared, dbf.subarray(32))) return { label: declared, note: null }
  const label = readsAs('utf-8', dbf.subarray(32)) ? 'utf-8' : 'gb18030'
  if (!declared || label === declared) return { label, note: null }
  const from = cpg === undefined ? '.dbf 文件头' : '.cpg'
  const names: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', gb18030: 'GBK', big5: 'Big5' }
  return { label, note: `${from} 写的编码是 ${names[declared]}，实际按 ${names[label]} 读取；请核对片区名称` }
}
