import { getAnnotated, type ImportResult } from '@pianqu/shared/importing/import.contract.ts'
import { fileAddress } from '../../../api/call.ts'
import { ImportCounts } from '../../../parts/import-counts.tsx'
import { DiffTable } from '../../../parts/import-diffs.tsx'
import { FaultTable } from '../../../parts/import-faults.tsx'
import { buttonClass } from '../../../ui/button.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { previewWords } from './workbook-words.ts'

/** The rest stands at its cells below, and in the grid once the file is in. */
const shownReasons = 6

/** What a workbook would change, what of it cannot be read, and what still keeps the report from being handed in. */
export function WorkbookPreview({ result }: { readonly result: ImportResult }) {
  const { importId, rows, warnings, diffs, changed, reasons = [], ignoredColumns } = result
  return (
    <>
      <p role="status">
        <strong>已核对：</strong>
        {previewWords(result)}
      </p>
      <ImportCounts result={result} />
      {reasons.length > 0 && (
        <Callout as="section" tone="bad" isFramed isRoomy aria-label="导入后还不能提交">
          <h3>导入后还不能提交</h3>
          <ul>
            {reasons.slice(0, shownReasons).map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          {reasons.length > shownReasons && <Note>另有 {reasons.length - shownReasons} 处，导入后在表格中处理。</Note>}
        </Callout>
      )}
      {rows.length > 0 && <FaultTable title="被拒绝的行" faults={rows} />}
      {warnings.length > 0 && <FaultTable title="提交前要处理（这些行照常写入）" faults={warnings} />}
      {rows.length + warnings.length > 0 && (
        <p>
          <a href={fileAddress(getAnnotated, { params: { id: importId } })} download className={buttonClass()}>
            下载标注后的工作簿
          </a>
        </p>
      )}
      {ignoredColumns.length > 0 && <Note>没有读取的列：{ignoredColumns.join('、')}。</Note>}
      {diffs.length > 0 && <DiffTable kind="reports" diffs={diffs} total={changed} />}
    </>
  )
}
