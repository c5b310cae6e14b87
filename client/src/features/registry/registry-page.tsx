import type { RegistryEventRow } from '@pianqu/shared/registry/registry-event.contract.ts'
import { registryEventNames, registryNounNames } from '@pianqu/shared/registry/registry-event.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Loaded } from '../../parts/loaded.tsx'
import { useMay } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { AddEventDialog } from './add-event-dialog.tsx'
import { nameAndCode, namesAndCodes } from './event-words.ts'
import { registryEventsQuery } from './registry.queries.ts'
import { RevokeEventDialog } from './revoke-event-dialog.tsx'

const columns: readonly Column<RegistryEventRow>[] = [
  { key: 'on', header: '生效日期', cell: ({ on }) => on },
  { key: 'noun', header: '对象', cell: ({ noun }) => registryNounNames[noun] },
  { key: 'kind', header: '变动', cell: ({ kind }) => registryEventNames[kind] },
  {
    key: 'former',
    header: '原来',
    cell: ({ formerCode, formerName }) => nameAndCode({ code: formerCode, name: formerName }),
  },
  { key: 'now', header: '现在', cell: ({ successors }) => namesAndCodes(successors) },
  {
    key: 'why',
    header: '依据',
    cell: ({ documentNumber, reason, by }) => [documentNumber, reason, by].filter(Boolean).join('，'),
  },
]

/** What was renamed, merged, transferred or split: by it files with former names and codes are read. */
export function RegistryPage() {
  const mayWrite = useMay()('registry:import')
  const [isAdding, setIsAdding] = useState(false)
  const [asked, setAsked] = useState<RegistryEventRow | null>(null)
  const query = useQuery(registryEventsQuery)
  return (
    <>
      <PageHeader
        title="更名与合并"
        aside={
          mayWrite && (
            <Button variant="primary" onClick={() => setIsAdding(true)}>
              登记
            </Button>
          )
        }
      />
      <Loaded what="更名与合并" permission="figures:read" query={query} skeleton={<Skeleton height={36} count={6} />}>
        {({ rows }) => (
          <DataTable
            caption="更名与合并"
            columns={columns}
            rows={rows}
            rowKey="eventId"
            steps={
              mayWrite
                ? (event) => (
                    <Button
                      onClick={() => setAsked(event)}
                      aria-label={`撤回 ${event.formerName ?? event.formerCode}${registryEventNames[event.kind]}`}
                    >
                      撤回
                    </Button>
                  )
                : null
            }
            empty={
              <EmptyNotice title="还没有登记">
                单位、片区、集群或项目更名、换编码、合并、划转、拆分后在这里登记，旧文件才认得出来；导入改了名称的会自动登记。
              </EmptyNotice>
            }
          />
        )}
      </Loaded>
      {isAdding && <AddEventDialog onClose={() => setIsAdding(false)} />}
      {asked && <RevokeEventDialog event={asked} onClose={() => setAsked(null)} />}
    </>
  )
}
