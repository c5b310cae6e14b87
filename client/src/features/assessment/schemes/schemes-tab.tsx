import { type Direction, directionNames, directions } from '@pianqu/shared/assessment/direction.ts'
import type { listSchemes } from '@pianqu/shared/assessment/scheme.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { useMay } from '../../../session/actor.tsx'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { tenthsText } from '../../../ui/text/tenths-text.ts'
import { NewSchemeDialog } from './new-scheme-dialog.tsx'
import { schemesQuery } from './scheme.queries.ts'
import { schemeCode, schemeStatusText } from './scheme-words.ts'

type Row = ReplyOf<typeof listSchemes>['rows'][number]

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    header: '方案',
    cell: (row) => <Link {...paths.scheme(schemeCode(row))}>{row.name}</Link>,
  },
  { key: 'edition', header: '版本', cell: ({ edition }) => `第${edition}版` },
  { key: 'status', header: '状态', cell: (row) => schemeStatusText(row) },
  { key: 'criteria', header: '指标', align: 'end', cell: ({ criteria }) => `${criteria} 个` },
  { key: 'max', header: '满分合计', align: 'end', cell: ({ maxTenths }) => tenthsText(maxTenths) },
]

/** The schemes of a year, by direction. */
export function SchemesTab({ year }: { readonly year: number }) {
  const query = useQuery(schemesQuery())
  const [adding, setAdding] = useState<Direction | null>(null)
  const mayWrite = useMay()('assessment:write')
  return (
    <Loaded what="考核方案" permission="assessment:read" query={query} skeleton={<Skeleton height={120} count={2} />}>
      {({ rows }) => (
        <Stack>
          {directions.map((direction) => (
            <Card
              key={direction}
              title={`${year}年度${directionNames[direction]}方案`}
              aside={mayWrite && <Button onClick={() => setAdding(direction)}>起草方案</Button>}
            >
              <DataTable
                caption={`${year}年度${directionNames[direction]}方案`}
                columns={columns}
                rows={rows.filter((row) => row.year === year && row.direction === direction)}
                rowKey="schemeId"
                empty={
                  <EmptyNotice title={`${year}年度还没有${directionNames[direction]}的方案`}>
                    {mayWrite ? '可以从通用方案起草，或复制往年的方案。' : '由市级专班起草，采用后公布。'}
                  </EmptyNotice>
                }
              />
            </Card>
          ))}
          {adding && <NewSchemeDialog year={year} direction={adding} known={rows} onClose={() => setAdding(null)} />}
        </Stack>
      )}
    </Loaded>
  )
}
