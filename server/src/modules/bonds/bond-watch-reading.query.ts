import type { Database } from '../../db/database.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { issuedBatches } from './batch-clock.query.ts'
import { batchParts } from './batch-page.query.ts'

/** Which parts of issued batches are pointed out. */
export function bondWatchReading(db: Database, { month }: ReadingQuestion): Reading {
  const rows = issuedBatches(db, month).flatMap((batch) =>
    batchParts(db, batch, { month, progressMonth: month }).map((part) => ({ ...part, batchCode: batch.code })),
  )
  return {
    sums: [{ name: '支出快于进度', text: `${rows.filter(({ aheadOfProgress }) => aheadOfProgress).length}笔` }],
    rows: rows.map(({ batchCode, projectCode, projectName, aheadOfProgress }) => ({
      code: `${batchCode} ${projectCode}`,
      name: `${projectName}（${batchCode}）`,
      text: aheadOfProgress ? '支出快于进度' : '没有提示',
    })),
  }
}
