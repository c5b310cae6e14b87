import { writeFileSync } from 'node:fs'
import { openDatabase } from './src/db/database.ts'
import { databaseIn } from './src/data-folder.ts'
import { drawDocumentJob } from './src/modules/documents/draw-document.job.ts'
const db = openDatabase(databaseIn('/tmp/docs-data'))
const actor = { userId: 'x', username: 'zhuanban', name: '专班', role: 'taskforce', unitCode: 'T01' } as const
for (const kind of process.argv.slice(2)) {
  const t = performance.now()
  const { bytes, fileName } = await drawDocumentJob.run({ kind: kind as never, snapshot: '2025-09-1', actor, number: undefined }, { db } as never)
  writeFileSync(`/tmp/d-${kind}`, bytes)
  console.log(kind, fileName, bytes.length, Math.round(performance.now() - t), 'ms')
}
