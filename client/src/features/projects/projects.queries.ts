import { getArea, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { getProject, listProjects } from '@pianqu/shared/boards/project.contract.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { queryOptions, skipToken } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import type { FigureView } from '../../navigation/search.ts'
import type { ProjectsSearch } from './projects.search.ts'

export const pageSize = 50

/** One page of the projects that the address asks for. */
export function projectsQuery({ q, ...search }: ProjectsSearch, view: FigureView) {
  const query = { ...search, q: q || undefined, ...view, pageSize }
  return queryOptions({
    queryKey: ['projects', query],
    queryFn: ({ signal }) => call(listProjects, { query }, signal),
  })
}

/** One project in a month. */
export const projectQuery = (code: string, view: FigureView) =>
  queryOptions({
    queryKey: ['projects', code, view],
    queryFn: ({ signal }) => call(getProject, { params: { code }, query: view }, signal),
  })

/** The areas to choose from. */
export const areaOptionsQuery = (view: FigureView) =>
  queryOptions({
    queryKey: ['areas', view],
    queryFn: ({ signal }) => call(listAreas, { query: view }, signal),
  })

/** The clusters to choose from, once an area is chosen. */
export const clusterOptionsQuery = (area: string | undefined, view: FigureView) =>
  queryOptions({
    queryKey: ['areas', area, view],
    queryFn: area
      ? ({ signal }: { readonly signal: AbortSignal }) => call(getArea, { params: { code: area }, query: view }, signal)
      : skipToken,
  })

/** The districts to choose from. */
export const districtOptionsQuery = queryOptions({
  queryKey: ['units', { type: 'district' }],
  queryFn: ({ signal }) => call(listUnits, { query: { type: 'district' } }, signal),
})
