import {
  type SupervisionColour,
  supervisionColourNames,
  supervisionColours,
  supervisionStateNames,
  supervisionStates,
} from '@pianqu/shared/blockers/supervision.schema.ts'
import { useQuery } from '@tanstack/react-query'
import { useLiveRefresh } from '../../../api/live-refresh.ts'
import { filtersOf } from '../../../navigation/filters.ts'
import { usePageSearch } from '../../../navigation/search.ts'
import { blockerRefreshes, unitsQuery } from '../../../parts/blockers/blockers.queries.ts'
import { Loaded } from '../../../parts/loaded.tsx'
import { NoMatches } from '../../../parts/no-matches.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyNotice } from '../../../ui/empty-notice.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Filters } from '../../../ui/layout/filters.tsx'
import { PageHeader } from '../../../ui/layout/page-header.tsx'
import { Stack } from '../../../ui/layout/stack.tsx'
import { Skeleton } from '../../../ui/skeleton.tsx'
import { Pagination } from '../../../ui/table/pagination.tsx'
import { Note } from '../../../ui/words/note.tsx'
import { pageSize, supervisionsQuery } from '../blockers.queries.ts'
import { type SupervisionsSearch, supervisionsSearch } from '../supervisions.search.ts'
import { SupervisionTable } from './supervision-table.tsx'

const supervisionFilters = filtersOf({ q: '搜索', colour: '颜色', state: '状态', unit: '单位' })

/** Orders of supervision: written by the clock, signed for, reported on and called done. */
export function SupervisionsPage() {
  useLiveRefresh(blockerRefreshes)
  const [search, change] = usePageSearch(supervisionsSearch)
  const query = useQuery(supervisionsQuery(search))
  return (
    <Stack>
      <PageHeader title="督办">
        <Note>
          督办单由系统按堵点的时限生成，每一级时限每种颜色一份：到期前几个工作日（由规则定）发蓝色，到期当日发黄色，逾期发红色。
        </Note>
      </PageHeader>
      <SupervisionFilters search={search} change={change} />
      <Loaded what="督办单" permission="blockers:read" query={query} skeleton={<Skeleton height={44} count={6} />}>
        {({ rows, total }) => (
          <Stack gap={8}>
            <Note role="status">{query.isPlaceholderData ? '正在查找' : `找到${total}份`}</Note>
            <SupervisionTable
              rows={rows}
              isUpdating={query.isPlaceholderData}
              empty={
                <NoMatches
                  what="督办单"
                  none={<EmptyNotice title="没有督办单">堵点临期、到期或逾期时自动生成。</EmptyNotice>}
                  elsewhere={total > 0 && `，共 ${total} 份`}
                  filters={supervisionFilters}
                  search={search}
                  change={change}
                />
              }
            />
            {total > 0 && (
              <Pagination page={search.page} pageSize={pageSize} total={total} onPage={(page) => change({ page })} />
            )}
          </Stack>
        )}
      </Loaded>
    </Stack>
  )
}

interface FiltersProps {
  readonly search: SupervisionsSearch
  readonly change: (patch: Partial<SupervisionsSearch>) => void
}

const all = { value: '', label: '全部' }
const colourOptions = [
  all,
  ...supervisionColours.map((colour: SupervisionColour) => ({ value: colour, label: supervisionColourNames[colour] })),
]
const stateOptions = [all, ...supervisionStates.map((state) => ({ value: state, label: supervisionStateNames[state] }))]

function SupervisionFilters({ search, change }: FiltersProps) {
  const units = useQuery(unitsQuery)
  const filter = (patch: Partial<SupervisionsSearch>) => change({ ...patch, page: 1 })
  return (
    <Filters label="筛选督办单">
      <SearchField label="搜索编号或堵点" value={search.q ?? ''} onSearch={(q) => filter({ q: q || undefined })} />
      <Select
        label="颜色"
        value={search.colour ?? ''}
        options={colourOptions}
        onChange={(next) => filter({ colour: supervisionColours.find((colour) => colour === next) })}
      />
      <Select
        label="状态"
        value={search.state ?? ''}
        options={stateOptions}
        onChange={(next) => filter({ state: supervisionStates.find((state) => state === next) })}
      />
      <Picker
        label="督办单位"
        value={search.unit ?? null}
        options={(units.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(unit) => filter({ unit: unit ?? undefined })}
      />
      {supervisionFilters.on(search).length > 0 && (
        <Button variant="quiet" onClick={() => filter(supervisionFilters.none)}>
          清除筛选
        </Button>
      )}
    </Filters>
  )
}
