import { mayReadImports } from '@pianqu/shared/importing/duty.ts'
import type { ImportRecord } from '@pianqu/shared/importing/import.contract.ts'
import { importKindNames, importKinds } from '@pianqu/shared/importing/kinds.ts'
import { importColumns } from '@pianqu/shared/importing/record-columns.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { pageSizes } from '../../parts/list/list-search.ts'
import { ListTools } from '../../parts/list/list-tools.tsx'
import { copyColumnsOf, screenColumns } from '../../parts/list/screen-columns.tsx'
import { useChosen } from '../../parts/list/use-chosen.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useDuties } from '../../parts/use-duties.ts'
import { useSession } from '../../session/actor.tsx'
import { Button, buttonClass } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { useIsPhone } from '../../ui/media.ts'
import { Skeleton } from '../../ui/skeleton.tsx'
import { DataTable } from '../../ui/table/data-table.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { Note } from '../../ui/words/note.tsx'
import { importsQuery, importsWorkbook, type RecordsAsked } from './importing.queries.ts'
import { recordLooks } from './record-columns.tsx'
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
  const columns = screenColumns(
    importColumns,
    asked.columns,
    // What a district filled in is for that district to take back.
    recordLooks((record) => record.unitName === null && mayImport(record.kind), setUndoing),
  )
  const chosen = useChosen((query.data?.rows ?? []).map(({ importId }) => importId))
  const isPhone = useIsPhone()
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
              <Row justify="between" gap={[8, 12]} data-print="hide">
                {chosen.chosen.length > 0 ? (
                  <Row gap={8} role="group" aria-label="所选记录">
                    <strong>已选 {chosen.chosen.length} 次导入</strong>
                    <a href={importsWorkbook(asked, chosen.chosen)} download className={buttonClass()}>
                      导出所选
                    </a>
                    <Button variant="quiet" onClick={chosen.clear}>
                      取消选择
                    </Button>
                  </Row>
                ) : (
                  <Note>共 {total} 次</Note>
                )}
                <ListTools
                  list="imports"
                  columns={importColumns}
                  chosen={asked.columns}
                  onColumns={(next) => onAsk({ ...asked, columns: next })}
                  workbook={importsWorkbook(asked)}
                  copy={{ columns: copyColumnsOf(importColumns, asked.columns), rows }}
                />
              </Row>
              <DataTable
                caption="历次导入"
                columns={columns}
                rows={rows}
                rowKey="importId"
                ticks={isPhone ? undefined : chosen}
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
                  pageSize={asked.size}
                  total={total}
                  onPage={(page) => onAsk({ ...asked, page })}
                  sizes={pageSizes}
                  onSize={(size) => onAsk({ ...asked, size, page: 1 })}
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
