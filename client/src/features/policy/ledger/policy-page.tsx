import type { MeasureList } from '@pianqu/shared/policy/policy.contract.ts'
import { monthOfDay, yearOf } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../../navigation/search.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { useSession } from '../../../session/actor.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Callout } from '../../../ui/layout/callout.tsx'
import { Filters } from '../../../ui/layout/filters.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Tabs } from '../../../ui/tabs.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { MatrixTab } from '../follow-up/matrix-tab.tsx'
import { ProgressByQuarter } from '../follow-up/progress-by-quarter.tsx'
import { ledgerQuery } from '../policy.queries.ts'
import { policySearch } from '../policy.search.ts'
import { expiryText, ledgerHeadline, measuresOf } from './measures-of.ts'
import { MeasuresTable } from './measures-table.tsx'
import { ValidityCard } from './validity-card.tsx'

const tabs = [
  { value: 'ledger', label: '台账' },
  { value: 'progress', label: '按季进展' },
  { value: 'matrix', label: '落实矩阵' },
  { value: 'validity', label: '有效期' },
] as const

const kinds = [
  { value: 'all', label: '全部' },
  { value: 'promise', label: '有量化承诺' },
  { value: 'grant', label: '有奖补支持' },
]

/** The ledger: every measure of the documents, who leads it, and whether it is still in force. */
export function PolicyPage() {
  const [search, change] = usePageSearch(policySearch)
  const query = useQuery(ledgerQuery)
  return (
    <Loaded
      what="政策台账"
      permission="figures:read"
      query={query}
      header={<PageHeader title="政策台账" />}
      skeleton={<Skeleton height={36} count={8} />}
    >
      {(ledger) => (
        <Stack gap={16}>
          <Header ledger={ledger} />
          <Tabs label="政策台账" tabs={tabs} value={search.tab} onChange={(tab) => change({ tab })}>
            {search.tab === 'validity' && <ValidityCard ledger={ledger} />}
            {search.tab === 'progress' && <ProgressByQuarter ledger={ledger} />}
            {search.tab === 'matrix' && <MatrixTab />}
            {search.tab === 'ledger' && (
              <Stack>
                <Filters label="筛选政策措施">
                  <SearchField
                    label="单位或内容"
                    value={search.q ?? ''}
                    onSearch={(q) => change({ q: q || undefined })}
                    hint="例如 市财政局、贴息"
                  />
                  <Select
                    label="文件"
                    value={search.document ?? 'all'}
                    onChange={(value) => change({ document: value === 'all' ? undefined : value })}
                    options={[
                      { value: 'all', label: '全部文件' },
                      ...ledger.documents.map(({ code, shortTitle }) => ({ value: code, label: shortTitle })),
                    ]}
                  />
                  <Select
                    label="内容"
                    value={search.kind ?? 'all'}
                    onChange={(value) => change({ kind: value === 'promise' || value === 'grant' ? value : undefined })}
                    options={kinds}
                  />
                </Filters>
                <MeasuresTable
                  measures={measuresOf(ledger, search)}
                  onReset={() => change({ q: undefined, document: undefined, kind: undefined })}
                />
              </Stack>
            )}
          </Tabs>
        </Stack>
      )}
    </Loaded>
  )
}

function Header({ ledger }: { readonly ledger: MeasureList }) {
  const expiring = expiryText(ledger)
  const { today } = useSession()
  return (
    <PageHeader title={ledgerHeadline(ledger, yearOf(monthOfDay(today)))}>
      <Note>内容是台账的摘要，不是原文；牵头单位按“第一个逗号前为牵头单位”取自责任单位名单</Note>
      {expiring && <Callout tone="warn">{expiring}</Callout>}
      {ledger.documents
        .filter(({ note }) => note !== null)
        .map(({ code, shortTitle, note }) => (
          <Note key={code} kind="fine">
            {shortTitle}：{note}
          </Note>
        ))}
    </PageHeader>
  )
}
