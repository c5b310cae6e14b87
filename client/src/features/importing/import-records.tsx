import type { ImportRecord } from '@pianqu/shared/importing/import.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../parts/loaded.tsx'
import { useDuties } from '../../parts/use-duties.ts'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { importsQuery, recordsPageSize } from './importing.queries.ts'
import { recordColumns } from './record-columns.tsx'
import { UndoDialog } from './undo-dialog.tsx'

interface ImportRecordsProps {
  readonly page: number
  readonly onPage: (page: number) => void
}

/** What was imported, by whom, and the way back. */
export function ImportRecords({ page, onPage }: ImportRecordsProps) {
  const { mayImport } = useDuties()
  const [undoing, setUndoing] = useState<ImportRecord | null>(null)
  const query = useQuery(importsQuery(page))
  const columns = recordColumns(
    // What a district filled in is for that district to take back.
    (record) => record.unitName === null && mayImport(record.kind),
    setUndoing,
  )
  return (
    <Card title="导入记录" isUpdating={query.isPlaceholderData}>
      <Loaded what="导入记录" permission="imports:read" query={query} skeleton={<Skeleton height={32} count={5} />}>
        {({ rows, total }) => (
          <>
            <DataTable
              caption="历次导入"
              columns={columns}
              rows={rows}
              rowKey="importId"
              empty={<EmptyNotice title="还没有导入过">写入后，这里列出每次导入的文件、行数和撤销入口。</EmptyNotice>}
            />
            {total > 0 && <Pagination page={page} pageSize={recordsPageSize} total={total} onPage={onPage} />}
          </>
        )}
      </Loaded>
      <UndoDialog record={undoing} onClose={() => setUndoing(null)} />
    </Card>
  )
}
