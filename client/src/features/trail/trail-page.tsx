import { trailColumns } from '@pianqu/shared/trail-words/trail-columns.ts'
import { useQuery } from '@tanstack/react-query'
import { usePageSearch } from '../../navigation/search.ts'
import { pageSizes } from '../../parts/list/list-search.ts'
import { ListTools } from '../../parts/list/list-tools.tsx'
import { copyColumnsOf } from '../../parts/list/screen-columns.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useUnitNames } from '../../parts/use-unit-names.ts'
import { Check } from '../../ui/form/check.tsx'
import { PageHeader } from '../../ui/layout/page-header.tsx'
import { Row } from '../../ui/layout/row.tsx'
import { Skeleton } from '../../ui/skeleton.tsx'
import { Pagination } from '../../ui/table/pagination.tsx'
import { NoTrail } from './no-trail.tsx'
import { trailQuery, trailWorkbook } from './trail.queries.ts'
import { trailSearch } from './trail.search.ts'
import { TrailFilters } from './trail-filters.tsx'
import { TrailLines } from './trail-lines.tsx'
import { VerifyTrail } from './verify-trail.tsx'

/** Who did what, and when; every line carries the hash of the one before. */
export function TrailPage() {
  const [search, change] = usePageSearch(trailSearch)
  const query = useQuery(trailQuery(search))
  const unitName = useUnitNames()
  const columns = trailColumns(unitName)
  return (
    <>
      <PageHeader title="操作记录" aside={<VerifyTrail />} />
      <TrailFilters search={search} change={change} />
      <Loaded what="操作记录" permission="trail:read" query={query} skeleton={<Skeleton height={32} count={12} />}>
        {({ rows, total }) => (
          <>
            <Row justify="between" gap={[8, 12]}>
              <Check isChecked={search.group === 'action'} onChange={(on) => change({ group: on ? 'action' : 'none' })}>
                同一人连续的同类操作归在一起
              </Check>
              <ListTools
                list="trail"
                columns={columns}
                chosen={search.columns}
                onColumns={(next) => change({ columns: next })}
                workbook={trailWorkbook(search)}
                copy={{ columns: copyColumnsOf(columns, search.columns), rows }}
              />
            </Row>
            <TrailLines
              rows={rows}
              columns={search.columns}
              isGrouped={search.group === 'action'}
              unitName={unitName}
              empty={<NoTrail search={search} change={change} />}
              isUpdating={query.isPlaceholderData}
            />
            {total > 0 && (
              <Pagination
                page={search.page}
                pageSize={search.size}
                total={total}
                onPage={(page) => change({ page })}
                sizes={pageSizes}
                onSize={(size) => change({ size, page: 1 })}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
