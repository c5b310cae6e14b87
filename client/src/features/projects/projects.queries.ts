import { getArea, listAreas } from '@pianqu/shared/boards/area.contract.ts'
import { getProject, getProjectsWorkbook, listProjects } from '@pianqu/shared/boards/project.contract.ts'
import { listUnits } from '@pianqu/shared/units/unit.contract.ts'
import { fileAddress } from '../../api/call.ts'
import { queryOf, queryOnceGiven } from '../../api/query-of.ts'
import type { FigureView } from '../../navigation/search.ts'
import type { ProjectsSearch } from './projects.search.ts'

/** One page of the projects that the address asks for. */
export const projectsQuery = ({ q, size, columns: _, ...search }: ProjectsSearch, view: FigureView) =>
  queryOf(listProjects, { query: { ...search, q: q || undefined, ...view, pageSize: size } })

/** The workbook of what the address asks for, all of its pages; of a few projects alone, where they are named. */
export const projectsWorkbook = (
  { q, size: _size, page: _page, ...search }: ProjectsSearch,
  view: FigureView,
  codes?: readonly string[],
) => fileAddress(getProjectsWorkbook, { query: { ...search, q: q || undefined, ...view, codes: codes?.join(',') } })

/** One project in a month. */
export const projectQuery = (code: string, view: FigureView) => queryOf(getProject, { params: { code }, query: view })

/** The areas to choose from. */
export const areaOptionsQuery = (view: FigureView) => queryOf(listAreas, { query: view })

/** The clusters to choose from, once an area is chosen. */
export const clusterOptionsQuery = (area: string | undefined, view: FigureView) =>
  queryOnceGiven(getArea, area ? { params: { code: area }, query: view } : undefined)

/** The districts to choose from. */
export const districtOptionsQuery = queryOf(listUnits, { query: { type: 'district' } })
