import { trailSubjectNames } from '@pianqu/shared/trail-words/trail-subjects.ts'
import { namedActions } from '@pianqu/shared/trail-words/trail-words.ts'
import { useQuery } from '@tanstack/react-query'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/form/day-field.tsx'
import { Picker } from '../../ui/form/picker.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import styles from './trail.module.css'
import { trailPeopleQuery } from './trail.queries.ts'
import { type TrailSearch, trailFilters } from './trail.search.ts'

interface TrailFiltersProps {
  readonly search: TrailSearch
  readonly change: (patch: Partial<TrailSearch>) => void
}

const kindOptions = [
  { value: '', label: '全部' },
  ...Object.entries(trailSubjectNames).map(([value, label]) => ({ value, label })),
]

/** What to leave out of the trail; every choice goes into the address and back to the first page. */
export function TrailFilters({ search, change }: TrailFiltersProps) {
  const filter = (patch: Partial<TrailSearch>) => change({ ...patch, page: 1 })
  const [kind = '', ...rest] = (search.subject ?? '').split(':')
  const code = rest.join(':')
  const people = useQuery(trailPeopleQuery).data?.rows ?? []
  return (
    <Filters label="筛选操作记录" align="start">
      <SearchField label="搜索内容" value={search.q ?? ''} onSearch={(q) => filter({ q: q || undefined })} />
      <Select
        label="对象"
        value={kind}
        options={kindOptions}
        onChange={(next) => filter({ subject: next ? `${next}:` : undefined })}
      />
      {kind && (
        <SearchField label="对象编码" value={code} onSearch={(next) => filter({ subject: `${kind}:${next.trim()}` })} />
      )}
      <Picker
        label="操作"
        value={search.action ?? null}
        options={namedActions.map(({ action, name }) => ({ value: action, label: name }))}
        onChange={(action) => filter({ action: action ?? undefined })}
      />
      <Picker
        label="操作人"
        value={search.actor ?? null}
        options={people.map(({ userId, username, name, unitName }) => ({
          value: userId,
          label: name,
          note: unitName ?? username,
        }))}
        onChange={(actor) => filter({ actor: actor ?? undefined })}
      />
      <DayField label="起始日期" value={search.from} onChange={(from) => filter({ from })} />
      <DayField label="截止日期" value={search.to} onChange={(to) => filter({ to })} />
      {trailFilters.on(search).length > 0 && (
        <Button variant="quiet" className={styles['clear'] ?? ''} onClick={() => filter(trailFilters.none)}>
          清除筛选
        </Button>
      )}
    </Filters>
  )
}
