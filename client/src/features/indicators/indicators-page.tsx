import { detailsText, headlineText } from '@pianqu/shared/headlines/headline.ts'
import { originNames } from '@pianqu/shared/indicators/library/measure.schema.ts'
import type { IndicatorRow } from '@pianqu/shared/indicators/library.contract.ts'
import { monthOfDay, monthText, yearOf } from '@pianqu/shared/time/month.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { paths } from '../../navigation/paths.ts'
import { usePageSearch } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { useSession } from '../../session/actor.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Num } from '../../ui/num.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { type Column, DataTable } from '../../ui/table/data-table.tsx'
import { Note } from '../../ui/words/note.tsx'
import { Tag } from '../../ui/words/tag.tsx'
import { Words } from '../../ui/words/words.tsx'
import { libraryHeadline, standingNames, weaknessText } from './indicator-words.ts'
import styles from './indicators.module.css'
import { libraryQuery } from './indicators.queries.ts'
import { indicatorsSearch } from './indicators.search.ts'

const columns: readonly Column<IndicatorRow>[] = [
  {
    key: 'name',
    header: '指标',
    cell: ({ code, name, scope }) => (
      <Words min={120} max={240} below={scope}>
        <Link {...paths.indicator(code)}>{name}</Link>
      </Words>
    ),
  },
  {
    key: 'standing',
    header: '结论',
    cell: ({ standing, status, reason, restated }) => (
      <Words min={110} max={220} below={standing === 'missing' ? null : weaknessText({ status, reason, restated })}>
        <Tag kind={standing === 'missed' ? 'warn' : standing === 'met' && status === 'normal' ? 'done' : 'idle'}>
          {standingNames[standing]}
        </Tag>
      </Words>
    ),
  },
  {
    key: 'value',
    header: '现值',
    align: 'end',
    cell: ({ display, reason, status, parts }) => (
      <Words min={120} below={parts ?? reason}>
        <Num value={status === 'missing' || status === 'notApplicable' ? null : display} missing={reason ?? '缺失'} />
      </Words>
    ),
  },
  { key: 'target', header: '目标', cell: ({ targetText }) => targetText },
  {
    key: 'formula',
    header: '公式',
    cell: ({ formulaText }) => (
      <Words min={220} max={360}>
        {formulaText}
      </Words>
    ),
  },
  {
    key: 'source',
    header: '来源',
    cell: ({ sourceUnit, origin }) => (
      <Words min={110} below={originNames[origin]}>
        {sourceUnit}
      </Words>
    ),
  },
  {
    key: 'promises',
    header: '政策出处',
    cell: ({ promises }) =>
      promises.length === 0 ? (
        '—'
      ) : (
        <Stack as="ul" gap={2} className={styles['promises']}>
          {promises.map(({ clause, address }) => (
            <li key={clause}>
              <Link {...paths.policyMeasure(`${clause.split('.')[0]?.replace('/', '-')}`)}>{address}</Link>
            </li>
          ))}
        </Stack>
      ),
  },
]

const standings = [
  { value: 'all', label: '全部' },
  ...Object.entries(standingNames).map(([value, label]) => ({ value, label })),
]

/** What each figure means, its target, and how it stands. */
export function IndicatorsPage() {
  const [{ q, standing }, change] = usePageSearch(indicatorsSearch)
  const query = useQuery(libraryQuery)
  const { today } = useSession()
  return (
    <Loaded
      what="指标库"
      permission="figures:read"
      query={query}
      header={<PageHeader title="指标库" />}
      skeleton={<Skeleton height={36} count={8} />}
    >
      {({ rows }) => {
        const month = rows[0]?.month
        const wanted = rows
          .filter((row) => standing === undefined || row.standing === standing)
          .filter(
            (row) =>
              q === undefined || [row.name, row.basis, row.code, row.sourceUnit].some((text) => text.includes(q)),
          )
        const finding = libraryHeadline(rows, month ? yearOf(month) : yearOf(monthOfDay(today)))
        return (
          <Stack gap={16}>
            <PageHeader title={headlineText(finding)}>
              <Note>
                {finding.details.length > 0 && `${detailsText(finding)}；`}
                {month ? `${monthText(month)}的数；` : ''}比例都带分子和分母，片区合成全市时分子分母分别加总
              </Note>
            </PageHeader>
            <Filters label="筛选指标">
              <SearchField
                label="名称、口径或来源"
                value={q ?? ''}
                onSearch={(text) => change({ q: text || undefined })}
              />
              <Select
                label="结论"
                value={standing ?? 'all'}
                options={standings}
                onChange={(value) =>
                  change({ standing: value === 'all' ? undefined : (value as IndicatorRow['standing']) })
                }
              />
            </Filters>
            <DataTable
              caption="指标"
              columns={columns}
              rows={wanted}
              rowKey="code"
              empty={
                <EmptyNotice title="没有符合条件的指标">
                  <Button onClick={() => change({ q: undefined, standing: undefined })}>清除筛选</Button>
                </EmptyNotice>
              }
            />
          </Stack>
        )
      }}
    </Loaded>
  )
}
