import { projectStageNames, projectStages } from '@pianqu/shared/projects/project-stage.ts'
import { useQuery } from '@tanstack/react-query'
import { useFigureView } from '../../navigation/search.ts'
import { Button } from '../../ui/button.tsx'
import type { Option } from '../../ui/form/option.ts'
import { Picker } from '../../ui/form/picker.tsx'
import { SearchField } from '../../ui/form/search-field.tsx'
import { Select } from '../../ui/form/select.tsx'
import { Filters } from '../../ui/layout/filters.tsx'
import { areaOptionsQuery, clusterOptionsQuery, districtOptionsQuery } from './projects.queries.ts'
import { type ProjectsSearch, projectFilters } from './projects.search.ts'

interface ProjectFiltersProps {
  readonly search: ProjectsSearch
  readonly change: (patch: Partial<ProjectsSearch>) => void
}

const all: Option = { value: '', label: '全部' }
const stageOptions = [all, ...projectStages.map((stage) => ({ value: stage, label: projectStageNames[stage] }))]

const namedOptions = (rows: readonly { readonly code: string; readonly name: string }[] | undefined): Option[] =>
  (rows ?? []).map(({ code, name }) => ({ value: code, label: name }))

/** What to leave out; every choice goes into the address and back to the first page. */
export function ProjectFilters({ search, change }: ProjectFiltersProps) {
  const view = useFigureView()
  const areas = useQuery(areaOptionsQuery(view))
  const clusters = useQuery(clusterOptionsQuery(search.area, view))
  const districts = useQuery(districtOptionsQuery)
  const filter = (patch: Partial<ProjectsSearch>) => change({ ...patch, page: 1 })
  return (
    <Filters label="筛选项目">
      <SearchField label="搜索名称或编码" value={search.q ?? ''} onSearch={(q) => filter({ q: q || undefined })} />
      <Select
        label="范围"
        value={search.listed ?? ''}
        onChange={(value) => filter({ listed: value === 'yes' || value === 'no' ? value : undefined })}
        options={[all, { value: 'yes', label: '重点片区内' }, { value: 'no', label: '重点片区外' }]}
      />
      <Picker
        label="片区"
        value={search.area ?? null}
        onChange={(area) => filter({ area: area ?? undefined, cluster: undefined })}
        options={namedOptions(areas.data?.rows)}
      />
      {search.area !== undefined && (
        <Picker
          label="集群"
          value={search.cluster ?? null}
          onChange={(cluster) => filter({ cluster: cluster ?? undefined })}
          options={namedOptions(clusters.data?.clusters)}
        />
      )}
      <Picker
        label="责任区县"
        value={search.district ?? null}
        onChange={(district) => filter({ district: district ?? undefined })}
        options={namedOptions(districts.data?.rows)}
      />
      <Select
        label="阶段"
        value={search.stage ?? ''}
        onChange={(value) => filter({ stage: projectStages.find((stage) => stage === value) })}
        options={stageOptions}
      />
      {projectFilters.on(search).length > 0 && (
        <Button variant="quiet" onClick={() => filter(projectFilters.none)}>
          清除筛选
        </Button>
      )}
    </Filters>
  )
}
