import { mayReadImports } from '@pianqu/shared/importing/duty.ts'
import type { ImportRecord } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames, importKinds } from '@pianqu/shared/importing/kinds.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../parts/loaded.tsx'
import { useDuties } from '../../parts/use-duties.ts'
import { useSession } from '../../session/actor.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { importsQuery, type RecordsAsked, recordsPageSize } from './importing.queries.ts'
import { recordColumns } from './record-columns.tsx'
import { UndoDialog } from './undo-dialog.tsx'

interface ImportRecordsProps extends RecordsAsked {
  readonly onAsk: (asked: RecordsAsked) => void
}

/** What was imported, by whom, and the way back. */
export function ImportRecords({ onAsk, ...asked }: ImportRecordsProps) {
  const { actor } = useSession()
  const { mayImport } = useDuties()
  const [undoing, setUndoing] = useState<ImportRecord | null>(null)
  const query = useQuery(importsQuery(asked))
  const columns = recordColumns(
    // What a district filled in is for that district to take back.
    (record) => record.unitName === null && mayImport(record.kind),
    setUndoing,
  )
  const readable = importKinds.filter((kind) => mayReadImports(actor, kind))
  const kinds = [
    { value: '', label: '全部' },
    ...readable.map((kind) => ({ value: kind, label: importKindNames[kind] })),
  ]
  const isNarrowed = asked.kind !== undefined || asked.q !== ''
  return (
    <Card title="导入记录" isUpdating={query.isPlaceholderData}>
      <Stack gap={12}>
        <Filters label="筛选导入记录">
          <SearchField label="文件名" value={asked.q} onSearch={(q) => onAsk({ ...asked, q, page: 1 })} />
          <Select
            label="表"
            value={asked.kind ?? ''}
            options={kinds}
            onChange={(value) => onAsk({ ...asked, kind: readable.find((each) => each === value), page: 1 })}
          />
        </Filters>
        <Loaded what="导入记录" permission="imports:read" query={query} skeleton={<Skeleton height={32} count={5} />}>
          {({ rows, total }) => (
            <>
              <DataTable
                caption="历次导入"
                columns={columns}
                rows={rows}
                rowKey="importId"
                empty={
                  isNarrowed ? (
                    <EmptyNotice title="没有符合条件的导入记录">放宽文件名或表再看。</EmptyNotice>
                  ) : (
                    <EmptyNotice title="还没有导入过">写入后，这里列出每次导入的文件、行数和撤销入口。</EmptyNotice>
                  )
                }
              />
              {total > 0 && (
                <Pagination
                  page={asked.page}
                  pageSize={recordsPageSize}
                  total={total}
                  onPage={(page) => onAsk({ ...asked, page })}
                />
              )}
            </>
          )}
        </Loaded>
      </Stack>
      <UndoDialog record={undoing} onClose={() => setUndoing(null)} />
    </Card>
  )
}
