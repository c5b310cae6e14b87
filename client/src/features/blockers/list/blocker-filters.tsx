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

interface Chip {
  readonly words: string
  readonly off: Parameters<ChangeBlockers>[0]
}

const chip = (words: string | false | undefined, off: Chip['off']): readonly Chip[] => (words ? [{ words, off }] : [])

type NameOf = (code: string) => string

const ofUnits = ({ owedBy, owedTo, owedSide, late, answerOf, answeredBy }: BlockersSearch, nameOf: NameOf) => [
  ...chip(owedBy && `等${owedByText(owedBy, nameOf)}办下一步`, { owedBy: undefined }),
  ...chip(owedTo && `${owedByText(owedTo, nameOf)}在等下一步`, { owedTo: undefined }),
  ...chip(owedSide && `等${{ city: '市级单位', districts: '区县' }[owedSide]}办下一步`, { owedSide: undefined }),
  ...chip(late && { yes: '已逾期', no: '没有逾期' }[late], { late: undefined }),
  ...chip(answerOf && `等${nameOf(answerOf)}答复`, { answerOf: undefined }),
  ...chip(answeredBy && `${nameOf(answeredBy)}近十二个月答复过`, { answeredBy: undefined }),
]

const ofDays = ({ ageFrom, ageTo, raisedFrom, closedFrom }: BlockersSearch) => [
  ...chip((ageFrom !== undefined || ageTo !== undefined) && `账龄${ageText(ageFrom, ageTo)}`, {
    ageFrom: undefined,
    ageTo: undefined,
  }),
  ...chip(raisedFrom && `${raisedFrom}起提出`, { raisedFrom: undefined }),
  ...chip(closedFrom && `${closedFrom}起销号`, { closedFrom: undefined }),
]

/** What a count or another page asked for, each to be taken off. */
export function OpenedBy({ search, change }: FiltersProps) {
  const nameOf = useUnitNames()
  const { project, cause } = search
  const causes = useQuery({ ...causesQuery, enabled: cause !== undefined })
  const causeTitle = causes.data?.rows.find(({ id }) => id === cause)?.title ?? ''
  const chips = [
    ...chip(project && `项目：${project}`, { project: undefined }),
    ...ofUnits(search, nameOf),
    ...ofDays(search),
    ...chip(cause && `同因归并：${causeTitle}`, { cause: undefined }),
  ]
  if (chips.length === 0) return null
  return (
    <Row as="ul" gap={8} aria-label="只看">
      {chips.map(({ words, off }) => (
        <li key={words}>
          <Button onClick={() => change({ ...off, page: 1 })}>
            {words}
            <span className="visually-hidden">，不限</span>
            <Icon name="close" size={12} />
          </Button>
        </li>
      ))}
    </Row>
  )
}

function owedByText(owedBy: string, nameOf: (code: string) => string): string {
  const codes = owedBy.split(',')
  const [first = ''] = codes
  if (codes.length > 1) return `${nameOf(first)}等${codes.length}家`
  return first === owedByTaskforce ? taskforceName : nameOf(first)
}

const ageText = (from: number | undefined, to: number | undefined): string =>
  to === undefined ? `${from}天以上` : `${from ?? 0}—${to}天`
