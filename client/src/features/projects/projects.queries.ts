import { getArea, listAreas } from '@pianqu/shared/areas/area.contract.ts'
import { getProject, listProjects } from '@pianqu/shared/projects/project.contract.ts'
import type { Month } from '@pianqu/shared/time/month.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { queryOptions, skipToken } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { ProjectsSearch } from './projects.search.ts'

export const pageSize = 50

/** One page of the projects that the address asks for. */
export function projectsQuery({ q, ...search }: ProjectsSearch, month: Month | undefined) {
  const query = { ...search, q: q || undefined, month, pageSize }
  return queryOptions({
    queryKey: ['projects', query],
    queryFn: ({ signal }) => call(listProjects, { query }, signal),
  })
}

/** One project in a month. */
export const projectQuery = (code: string, month: Month | undefined) =>
  queryOptions({
    queryKey: ['projects', code, { month }],
    queryFn: ({ signal }) => call(getProject, { params: { code }, query: { month } }, signal),
  })

/** The areas to choose from. */
export const areaOptionsQuery = (month: Month | undefined) =>
  queryOptions({
    queryKey: ['areas', { month }],
    queryFn: ({ signal }) => call(listAreas, { query: { month } }, signal),
  })

/** The clusters to choose from, once an area is chosen. */
export const clusterOptionsQuery = (area: string | undefined, month: Month | undefined) =>
  queryOptions({
    queryKey: ['areas', area, { month }],
    queryFn: area
      ? ({ signal }: { readonly signal: AbortSignal }) =>
          call(getArea, { params: { code: area }, query: { month } }, signal)
      : skipToken,
  })

/** The districts to choose from. */
export const districtOptionsQuery = queryOptions({
  queryKey: ['units', { type: 'district' }],
  queryFn: ({ signal }) => call(listUnits, { query: { type: 'district' } }, signal),
})
