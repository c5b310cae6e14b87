import { tableNames } from '@pianqu/shared/trail/table-names.ts'
import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import type { Database } from '../../db/database.ts'
import { type SealFault, sealFaults } from '../../db/seal-faults.ts'
import type { Seals } from '../../db/sealing.ts'
import { linesOf } from './told-lines.query.ts'

const ending: Readonly<Record<SealFault['what'], string>> = {
  changed: '被直接改动，没有操作记录',
  added: '是直接写入的，没有操作记录',
  gone: '不见了，没有操作记录',
  seals: '的封存值与操作记录不符，可能被整体改写',
}

const faultOf = (message: string, seq: number | null = null): TrailFault => ({
  kind: 'row-changed',
  seq,
  subject: null,
  message,
})

/** A row whose key has several columns is called by all of them. */
function calledBy(key: string): string {
  if (!key.startsWith('[')) return key
  try {
    return (JSON.parse(key) as unknown[]).join(' ')
  } catch {
    return key
  }
}

/** What was found, in Chinese: the table, the row, the columns. */
export function sealFaultText({ table, what, key, columns }: SealFault): string {
  const row = key === '' ? '' : `「${calledBy(key)}」`
  const of = columns.length === 0 ? '' : `的 ${columns.join('、')} `
  return `数据表“${tableNames[table] ?? table}”${row}${of}${ending[what]}`
}

/** Rows that no command left as they are, whatever the table; and what an upgrade found before it sealed them anew. */
export function* rowFaults(db: Database, atFirst: Seals): Generator<TrailFault[]> {
  for (const faults of sealFaults(db, atFirst)) yield faults.map((fault) => faultOf(sealFaultText(fault)))
  yield linesOf(db, ['installation.seal']).flatMap(({ seq, detail }) => {
    const faults = Array.isArray(detail['faults']) ? detail['faults'] : []
    return faults.map((fault) => faultOf(`升级之前已发现：${String(fault)}`, seq))
  })
}
