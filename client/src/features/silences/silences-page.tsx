import type { listSilences } from '@pianqu/shared/boards/silence.contract.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useLiveRefresh } from '../../api/live-refresh.ts'
import { filtersOf } from '../../navigation/filters.ts'
import { usePageSearch, viewOf } from '../../navigation/search.ts'
import { Loaded } from '../../parts/loaded.tsx'
import { NoMatches } from '../../parts/no-matches.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyNotice } from '../../ui/empty-notice.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Stack } from '../../ui/layout/stack.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { Note } from '../../ui/words/note.tsx'
import { SilenceTable } from './silence-table.tsx'
import { silenceHeadline } from './silence-words.ts'
import { areasQuery, kindOf, pageSize, silenceRefreshes, silencesQuery, unitsQuery } from './silences.queries.ts'
import { type ChangeSilences, type SilencesSearch, silencesSearch } from './silences.search.ts'

const silenceFilters = filtersOf({ q: '搜索', kind: '种类', unit: '区县', area: '片区' })

/** What monthly reports leave unsaid, with the reason of each: to be asked about, or to become a blocker. */
export function SilencesPage() {
  useLiveRefresh(silenceRefreshes)
  const [said, change] = usePageSearch(silencesSearch)
  const { month } = viewOf(useSearch({ strict: false }))
  const search = { ...said, kind: kindOf(said) }
  const query = useQuery(silencesQuery(search, month))
  return (
    <Stack>
      <PageHeader title={query.data ? silenceHeadline(query.data) : '沉默预警'}>
        <Note>
          从月报里找出没有说出来的：文字三个月没有变、有投资没有进度、有进度没有投资、灯号半年不变、连续亮红灯而没有填堵点。只提示，不下结论，也不计入考核。
        </Note>
      </PageHeader>
      <SilenceFilters search={search} change={change} />
      <Loaded what="沉默预警" permission="reports:review" query={query} skeleton={<Skeleton height={44} count={6} />}>
        {(found) => <Found search={search} change={change} found={found} isUpdating={query.isPlaceholderData} />}
      </Loaded>
    </Stack>
  )
}

interface FoundProps extends FiltersProps {
  readonly found: ReplyOf<typeof listSilences>
  readonly isUpdating: boolean
}

function Found({ search, change, found: { rows, total, counts }, isUpdating }: FoundProps) {
  const every = counts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Tabs
      label="哪一种"
      tabs={[
        { value: '', label: `全部 ${every}` },
        ...counts.map(({ kind, name, count }) => ({ value: kind, label: `${name} ${count}` })),
      ]}
      value={search.kind ?? ''}
      onChange={(kind) => change({ kind: kind || undefined, page: 1 })}
    >
      <Stack gap={8}>
        <Note role="status">{isUpdating ? '正在查找' : `找到${total}条，持续最久的在前`}</Note>
        <SilenceTable
          rows={rows}
          isUpdating={isUpdating}
          empty={
            <NoMatches
              what="沉默预警"
              none={<EmptyNotice title="没有沉默预警">这个月的月报没有需要追问的。</EmptyNotice>}
              elsewhere={total > 0 && `，共 ${total} 条`}
              filters={silenceFilters}
              search={search}
              change={change}
            />
          }
        />
        {total > 0 && (
          <Pagination page={search.page} pageSize={pageSize} total={total} onPage={(page) => change({ page })} />
        )}
      </Stack>
    </Tabs>
  )
}

interface FiltersProps {
  readonly search: SilencesSearch
  readonly change: ChangeSilences
}

function SilenceFilters({ search, change }: FiltersProps) {
  const areas = useQuery(areasQuery)
  const units = useQuery(unitsQuery)
  const filter: ChangeSilences = (patch) => change({ ...patch, page: 1 })
  const districts = (units.data?.rows ?? []).filter(({ type }) => type === 'district')
  return (
    <Filters label="筛选沉默预警">
      <SearchField label="搜索项目或说明" value={search.q ?? ''} onSearch={(q) => filter({ q: q || undefined })} />
      <Picker
        label="区县"
        value={search.unit ?? null}
        options={districts.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(unit) => filter({ unit: unit ?? undefined })}
      />
      <Picker
        label="片区"
        value={search.area ?? null}
        options={(areas.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(area) => filter({ area: area ?? undefined })}
      />
      {silenceFilters.on(search).length > 0 && (
        <Button variant="quiet" onClick={() => filter(silenceFilters.none)}>
          清除筛选
        </Button>
      )}
    </Filters>
  )
}
