import { blockerStateNames, blockerStates } from '@pianqu/shared/blockers/blocker.schema.ts'
import { owedByTaskforce, taskforceName } from '@pianqu/shared/blockers/blocker-sums.ts'
import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import { useQuery } from '@tanstack/react-query'
import { unitsQuery } from '../../../parts/blockers/blockers.queries.ts'
import { useUnitNames } from '../../../parts/use-unit-names.ts'
import { Button } from '../../../ui/button.tsx'
import { Picker } from '../../../ui/form/picker.tsx'
import { SearchField } from '../../../ui/form/search-field.tsx'
import { Select } from '../../../ui/form/select.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { Filters } from '../../../ui/layout/filters.tsx'
import { Row } from '../../../ui/layout/row.tsx'
import { areasQuery, causesQuery } from '../blockers.queries.ts'
import type { ChangeBlockers } from '../blockers.search.ts'
import { type BlockersSearch, blockerFilters, countFilters } from '../blockers-in-sight.ts'

interface FiltersProps {
  readonly search: BlockersSearch
  readonly change: ChangeBlockers
}

const typeOptions = [{ value: '', label: '全部' }, ...problemTypes.map((type) => ({ value: type, label: type }))]
const stateOptions = [
  { value: '', label: '全部' },
  ...blockerStates.map((state) => ({ value: state, label: blockerStateNames[state] })),
]

/** What to leave out; every choice goes into the address and back to the first page. */
export function BlockerFilters({ search, change }: FiltersProps) {
  const areas = useQuery(areasQuery)
  const units = useQuery(unitsQuery)
  const filter: ChangeBlockers = (patch) => change({ ...patch, page: 1 })
  const isFiltered = blockerFilters.on(search).length + countFilters.on(search).length > 0
  return (
    <Filters label="筛选堵点">
      <SearchField label="搜索编号或内容" value={search.q ?? ''} onSearch={(q) => filter({ q: q || undefined })} />
      <Select
        label="类别"
        value={search.type ?? ''}
        options={typeOptions}
        onChange={(next) => filter({ type: problemTypes.find((type) => type === next) })}
      />
      <Select
        label="状态"
        value={search.state ?? ''}
        options={stateOptions}
        onChange={(next) => filter({ state: blockerStates.find((state) => state === next) })}
      />
      <Picker
        label="牵头或配合单位"
        value={search.unit ?? null}
        options={(units.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(unit) => filter({ unit: unit ?? undefined })}
      />
      <Picker
        label="片区"
        value={search.area ?? null}
        options={(areas.data?.rows ?? []).map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(area) => filter({ area: area ?? undefined })}
      />
      {isFiltered && (
        <Button variant="quiet" onClick={() => filter({ ...blockerFilters.none, ...countFilters.none })}>
          清除筛选
        </Button>
      )}
    </Filters>
  )
}

/** What a count or another page asked for, each to be taken off. */
export function OpenedBy({ search, change }: FiltersProps) {
  const nameOf = useUnitNames()
  const causes = useQuery({ ...causesQuery, enabled: search.cause !== undefined })
  const { project, owedBy, answerOf, ageFrom, ageTo, cause } = search
  const off = (patch: Parameters<ChangeBlockers>[0]) => () => change({ ...patch, page: 1 })
  const chips = [
    project !== undefined && { words: `项目：${project}`, off: off({ project: undefined }) },
    owedBy !== undefined && {
      words: `等${owedBy === owedByTaskforce ? taskforceName : nameOf(owedBy)}办下一步`,
      off: off({ owedBy: undefined }),
    },
    answerOf !== undefined && { words: `等${nameOf(answerOf)}答复`, off: off({ answerOf: undefined }) },
    (ageFrom !== undefined || ageTo !== undefined) && {
      words: `账龄${ageText(ageFrom, ageTo)}`,
      off: off({ ageFrom: undefined, ageTo: undefined }),
    },
    cause !== undefined && {
      words: `同因归并：${causes.data?.rows.find(({ id }) => id === cause)?.title ?? ''}`,
      off: off({ cause: undefined }),
    },
  ].filter((chip) => chip !== false)
  if (chips.length === 0) return null
  return (
    <Row as="ul" gap={8} aria-label="只看">
      {chips.map(({ words, off: takeOff }) => (
        <li key={words}>
          <Button onClick={takeOff}>
            {words}
            <span className="visually-hidden">，不限</span>
            <Icon name="close" size={12} />
          </Button>
        </li>
      ))}
    </Row>
  )
}

const ageText = (from: number | undefined, to: number | undefined): string =>
  to === undefined ? `${from}天以上` : `${from ?? 0}—${to}天`
