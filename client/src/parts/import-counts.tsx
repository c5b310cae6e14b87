import type { ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { Row } from '../ui/layout/row.tsx'
import { Note } from '../ui/words/note.tsx'
import styles from './import-preview.module.css'

type Counted = 'added' | 'changed' | 'unchanged' | 'rejected' | 'skipped'

const countNames: readonly (readonly [Counted, string, string])[] = [
  ['added', '新增', '系统中没有'],
  ['changed', '更改', '与系统中不同'],
  ['unchanged', '未变', '与系统中一致'],
  ['rejected', '拒绝', '有误，不写入'],
  ['skipped', '跳过', '空行、合计、注'],
]

/** The rows of the file by what becomes of them. */
export function ImportCounts({ result }: { readonly result: Pick<ImportResult, Counted> }) {
  return (
    <Row as="dl" gap={[8, 40]} align="start">
      {countNames.map(([key, name, note]) => (
        <div key={key} className={styles['count']} data-empty={result[key] === 0 || undefined}>
          <Note as="dt">{name}</Note>
          <dd>
            <strong>{result[key]}</strong> 行<Note kind="fine">{note}</Note>
          </dd>
        </div>
      ))}
    </Row>
  )
}
