import { clauseKindNames } from '@pianqu/shared/policy/ledger.schema.ts'
import type { ClauseRow, MeasureList } from '@pianqu/shared/policy/policy.contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { paths } from '../../../navigation/paths.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { Card } from '../../../ui/card.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { BackLink } from '../../../ui/layout/back-link.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../../ui/table/data-table.tsx'
import { Words } from '../../../ui/words/words.tsx'
import { MeasureFollowUp } from '../follow-up/measure-follow-up.tsx'
import { ledgerQuery, rulesQuery } from '../policy.queries.ts'
import { measuresOf, standText } from './measures-of.ts'
import { Promised } from './measures-table.tsx'

/** One measure with its clauses, each at its address. */
export function MeasurePage() {
  const { id } = useParams({ strict: false })
  const query = useQuery(ledgerQuery)
  return (
    <Loaded
      what="政策措施"
      permission="figures:read"
      query={query}
      header={<PageHeader title="政策措施" />}
      skeleton={<Skeleton height={36} count={6} />}
    >
      {(ledger) => <Measure ledger={ledger} id={id ?? ''} />}
    </Loaded>
  )
}

function Measure({ ledger, id }: { readonly ledger: MeasureList; readonly id: string }) {
  const measure = measuresOf(ledger, {}).find((each) => each.id === id)
  if (!measure) {
    return (
      <EmptyNotice title="没有这条措施">
        <Link {...paths.policy()}>回到政策台账</Link>
      </EmptyNotice>
    )
  }
  const { first, clauses, title, number, documentTitle } = measure
  const document = ledger.documents.find(({ code }) => code === first.document)
  return (
    <Stack gap={16}>
      <PageHeader
        title={`${number} ${title}：${clauses.length}款，${standText(first)}`}
        subject={{ back: <BackLink {...paths.policy()}>政策台账</BackLink>, name: documentTitle }}
      />
      <Facts
        facts={[
          { name: '文件', value: document?.title ?? documentTitle, isWide: true },
          { name: '牵头', value: first.leadUnits.join('、'), isWide: true },
          { name: '配合', value: first.coUnits.join('、') || '—', isWide: true },
          { name: '文号', value: document?.documentNumber ?? '所据文本未载' },
          { name: '施行日', value: first.validFrom ?? '所据文本未载' },
          { name: '有效期至', value: first.validUntil ?? '没有期限' },
          { name: '接续文件', value: document?.successorCode ?? '没有' },
        ]}
      />
      <Card title="逐款内容">
        <DataTable caption="逐款内容" columns={columns} rows={clauses} rowKey="clause" />
      </Card>
      <MeasureFollowUp
        clauses={clauses}
        document={first.document}
        measure={first.measure}
        name={`${documentTitle}${number}`}
      />
    </Stack>
  )
}

const columns: readonly Column<ClauseRow>[] = [
  {
    key: 'address',
    header: '条次',
    cell: ({ paragraph, clause }) => `第${paragraph}段第${clause.split('.').at(-1)}款`,
  },
  {
    key: 'title',
    header: '内容摘要',
    cell: ({ title, forWhom }) => (
      <Words min={220} max={420} below={forWhom && `对象：${forWhom}`}>
        {title}
      </Words>
    ),
  },
  { key: 'kind', header: '类型', cell: ({ kind }) => clauseKindNames[kind] },
  {
    key: 'parameters',
    header: '原文的数',
    cell: ({ parameters }) =>
      parameters.length === 0 ? (
        '—'
      ) : (
        <Words min={180} max={260}>
          {parameters.map(({ name, value }) => `${name} ${value}`).join('；')}
        </Words>
      ),
  },
  { key: 'promises', header: '关联指标', cell: ({ promises }) => <Promised codes={promises} /> },
  { key: 'benefits', header: '奖补规则', cell: ({ benefits }) => <Ruled codes={benefits} /> },
]

/** The rules that work out what a clause grants, each leading to its calculation. */
function Ruled({ codes }: { readonly codes: readonly string[] }) {
  const { data } = useQuery(rulesQuery(undefined))
  if (codes.length === 0) return '—'
  return (
    <Words min={180} max={260}>
      {codes.map((code) => {
        const rule = data?.rows.find((row) => row.code === code)
        const items = [{ rule: code, edition: rule?.edition ?? 0, facts: {} }]
        return (
          <span key={code}>
            <Link {...paths.policyCalc({ items })}>{rule?.name ?? code}</Link> {rule?.text}{' '}
          </span>
        )
      })}
    </Words>
  )
}
